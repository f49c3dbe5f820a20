import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDocument } from '../../input/read-document.ts';
import { readWhole } from '../../input/read-number.ts';
import { DOCUMENT, ProposeCommand } from '../propose-command.ts';

/** `TDP-01:NTT`: a unit and the model it already has. */
const readCovered = (typed: string): object => {
  const [unit, model] = typed.split(':').map((part) => part.trim().toUpperCase());
  return { unit, model };
};

@Command({ name: 'set-baseline' })
export class SetBaselineCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['target', 'value?'], options: ['year', 'covered', ...DOCUMENT] } as const;
  protected readonly change = 'BaselineSet';

  protected data([target, value]: readonly string[], given: Given): object {
    const baseline =
      given.covered === undefined
        ? { value, year: given.year === undefined ? undefined : readWhole(given.year) }
        : { covered: given.covered.map(readCovered), value };
    return { target, baseline, document: readDocument(given) };
  }
}
