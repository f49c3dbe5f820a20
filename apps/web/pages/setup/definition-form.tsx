import { useState } from 'react';
import type { TargetDefinition } from '#resolution/events/target-definition';
import type { TargetAnswer, TargetStatus } from '../../api/answers.ts';
import { command } from '../../api/command.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ProposedEffect } from '../../form/proposed-effect.tsx';
import { useSending } from '../../form/use-sending.ts';
import { m } from '../../words/language.ts';
import { DefinitionFields } from './definition-fields.tsx';
import { definitionChange, say } from './definition-words.ts';
import { MeasureFields } from './measure-fields.tsx';
import { propose } from './target-act.ts';
import { blankDefinition, definitionOf, typedOf } from './typed-definition.ts';

interface DefinitionFormProps {
  readonly ledger: string;
  readonly targets: readonly TargetStatus[];
  /** The last day of the term: what a new target is due on unless said otherwise. */
  readonly termTo?: string | undefined;
  /** The target that is restated; absent for a new one. */
  readonly answer?: TargetAnswer;
}

/** As it holds now: how it is read may have been confirmed since it was set, and restating must not undo that. */
const standing = ({ settings }: TargetAnswer): TargetDefinition => ({
  ...settings.definition,
  interpretation: settings.interpretation,
  interpretationConfirmed: settings.interpretationConfirmed,
});

/** A new target, or a standing one stated again as a whole. */
export const DefinitionForm = ({ ledger, targets, termTo = '', answer }: DefinitionFormProps) => {
  const before = answer && standing(answer);
  const [typed, setTyped] = useState(() => (before ? typedOf(before) : blankDefinition(termTo)));
  const sending = useSending();
  const body = definitionOf(typed);
  const changes = body ? definitionChange(before, body) : [];
  // The same definition again would be an event that says nothing.
  const ready = changes.some(({ was, now }) => was !== now);
  const act = async (): Promise<void> => {
    if (!body || !ready) return;
    const path = '/api/resolutions/{r}/targets';
    const done = await propose(sending, body, (key) => command(path, { r: ledger }, body, key));
    if (done && !before) setTyped(blankDefinition(termTo));
  };
  const fields = { id: before ? 'dn' : 'ctm', typed, onTyped: setTyped };
  return (
    <ActForm
      title={before ? say.restate : say.add}
      act={before ? say.actRestate(before.target) : say.actAdd}
      ready={ready}
      sending={sending}
      onAct={() => void act()}
      lead={before ? say.restateLead : `${say.addLead} ${m.form.twoHands}`}
    >
      <DefinitionFields {...fields} isNew={!before} />
      <MeasureFields
        {...fields}
        levels={targets.filter(({ kind }) => kind === 'level')}
        hint={(answer?.settings.goals.length ?? 0) > 1 ? say.revised : undefined}
      />
      <ProposedEffect
        ledger={ledger}
        change={body && ready ? { type: 'TargetSet', data: body } : undefined}
        settings={changes}
      />
    </ActForm>
  );
};
