import { type DynamicModule, Module } from '@nestjs/common';
import { COMMANDS } from './commands/commands.ts';
import { Program } from './framing/program.ts';
import { CommandContext } from './session/command-context.ts';
import { LedgerSession } from './session/ledger-session.ts';
import { Speech } from './session/speech.ts';
import { Terminal } from './session/terminal.ts';

/** One run of the program: its commands, and what they share. */
@Module({})
export class LedgerCliModule {
  static forRun(terminal: Terminal, speech: Speech): DynamicModule {
    return {
      module: LedgerCliModule,
      providers: [
        ...COMMANDS,
        CommandContext,
        LedgerSession,
        Program,
        { provide: Terminal, useValue: terminal },
        { provide: Speech, useValue: speech },
      ],
    };
  }
}
