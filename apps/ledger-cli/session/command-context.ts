import { Injectable } from '@nestjs/common';
import { Speech } from './speech.ts';
import { LedgerSession } from './ledger-session.ts';
import { Terminal } from './terminal.ts';

/** Everything a command works with. */
@Injectable()
export class CommandContext {
  constructor(
    readonly session: LedgerSession,
    readonly terminal: Terminal,
    readonly speech: Speech,
  ) {}
}
