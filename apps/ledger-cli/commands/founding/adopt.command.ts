import { Command } from 'nest-commander';
import { adoptionOf, ledgerOf } from '#ledger/founding/adoption';
import type { Given } from '../../framing/command-shape.ts';
import { membersOf, readJsonFile } from '../../input/json-file.ts';
import { ActCommand } from '../act-command.ts';

@Command({ name: 'adopt' })
export class AdoptCommand extends ActCommand {
  protected readonly shape = { arguments: ['file'] } as const;

  protected override async perform([file = '']: readonly string[], given: Given): Promise<void> {
    const document = membersOf(await readJsonFile(file));
    const ledger = given.ledger ?? ledgerOf(document);
    const ledgers = await this.context.session.open(given);
    await this.send({ ledgers, ledger }, adoptionOf(document), given);
  }

  protected input(): never {
    throw new Error('adoption names its own ledger: see perform');
  }
}
