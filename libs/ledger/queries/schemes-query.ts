import type { ViewsSnapshot } from '#projections/ledger-views';
import type { SchemeStep } from '#resolution/events/facts';
import { inForce } from '#resolution/measures/in-force';
import { isDoneOn } from '#resolution/measures/scheme-steps';
import type { LocalDate } from '#resolution/values/local-date';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { AnswerHead } from './answers.ts';
import { settingsAt } from './settings-at.ts';

interface SchemeRow {
  readonly scheme: string;
  readonly name: string;
  /** The event that set the steps in force on the day `at`, and the day they hold from; null before they hold. */
  readonly position: number | null;
  readonly effectiveFrom: LocalDate | null;
  readonly steps: readonly (SchemeStep & {
    /** The day of the mark by which it is done on the day `at`; null while it is not. */
    readonly completedOn: LocalDate | null;
  })[];
}

/** Every scheme (đề án) ever adopted, by code, as it stands on the day `at`. */
export interface SchemesAnswer extends AnswerHead {
  readonly rows: readonly SchemeRow[];
}

/** The schemes as known at a moment. */
export const schemesQuery = (views: ViewsSnapshot, ledger: string, moment: Moment): SchemesAnswer => {
  const { schemes } = settingsAt(views.view('status'), moment.position);
  const rows = [...schemes.values()]
    .sort((a, b) => (a.scheme < b.scheme ? -1 : 1))
    .map((scheme): SchemeRow => {
      const version = inForce(scheme.versions, moment.at);
      const completedOn = (step: number): LocalDate | null => {
        if (!isDoneOn(scheme, step, moment.at)) return null;
        const days = scheme.marks.filter((mark) => mark.done && mark.step === step && mark.occurredOn <= moment.at);
        return (
          days
            .map((mark) => mark.occurredOn)
            .sort()
            .at(-1) ?? null
        );
      };
      return {
        scheme: scheme.scheme,
        name: scheme.name,
        position: version?.position ?? null,
        effectiveFrom: version?.effectiveFrom ?? null,
        steps: (version?.steps ?? []).map((step) => ({ ...step, completedOn: completedOn(step.step) })),
      };
    });
  return { ...answerHead(ledger, moment), rows };
};
