import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDocument } from '../../input/read-document.ts';
import { readWhole } from '../../input/read-number.ts';
import { readValues } from '../../input/read-values.ts';
import { UsageError } from '../../session/usage-error.ts';
import { ActCommand } from '../act-command.ts';
import { DOCUMENT } from '../propose-command.ts';

/** Proposes a correction of an approved result, or decides one. */
@Command({ name: 'correct' })
export class CorrectCommand extends ActCommand {
  protected readonly shape = {
    arguments: ['event?', 'value?'],
    options: ['reason', 'model', 'ended', ...DOCUMENT, 'approve', 'reject'],
  } as const;

  protected input([event, value]: readonly string[], given: Given): unknown {
    const { approve, reject, reason } = given;
    const chosen = [event, approve, reject].filter((each) => each !== undefined);
    if (chosen.length > 1)
      throw new UsageError('choose-one', { choices: ['correct <event>', '--approve', '--reject'] });
    if (approve !== undefined) return { type: 'ApproveCorrection', correction: readWhole(approve) };
    if (reject !== undefined) return { type: 'RejectCorrection', correction: readWhole(reject), reason };
    if (event === undefined)
      throw new UsageError('argument-missing', { input: this.context.speech.catalogue.cli.args.event[0] });
    const values = readValues(value, given);
    return { type: 'ProposeCorrection', result: readWhole(event), values, reason, evidence: readDocument(given) };
  }
}
