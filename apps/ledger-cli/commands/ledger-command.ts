import { Injectable } from '@nestjs/common';
import { CommandRunner } from 'nest-commander';
import { type CommanderCommand, type CommandShape, type Given, shapeCommand } from '../framing/command-shape.ts';
import { inventedMark } from '../output/invented-mark.ts';
import type { Page } from '../output/page.ts';
import type { ChosenLedger } from '../session/ledger-session.ts';
import { CommandContext } from '../session/command-context.ts';

/** A command of the program: its shape is data, its words are the catalogue's, and what it does is `perform`. */
@Injectable()
export abstract class LedgerCommand extends CommandRunner {
  protected abstract readonly shape: CommandShape;

  constructor(protected readonly context: CommandContext) {
    super();
  }

  /** Called by nest-commander before anything is parsed. */
  override setCommand(command: CommanderCommand): this {
    shapeCommand(command, this.shape, this.context.speech.catalogue);
    return super.setCommand(command);
  }

  override async run(): Promise<void> {
    await this.perform(this.command.args, this.command.optsWithGlobals<Given>());
  }

  protected abstract perform(args: readonly string[], given: Given): Promise<void>;

  /** Says above a page that its ledger is not real. */
  protected async mark(chosen: ChosenLedger): Promise<void> {
    const mark = await inventedMark(this.page, chosen);
    if (mark !== undefined) await this.context.terminal.print(mark);
  }

  protected get page(): Page {
    const { speech, terminal } = this.context;
    return {
      catalogue: speech.catalogue,
      width: terminal.width,
      unicode: terminal.unicode,
      paint: (format, text) => terminal.paint(format, text),
    };
  }
}
