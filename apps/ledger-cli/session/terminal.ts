import { once } from 'node:events';
import { styleText } from 'node:util';
import { EXIT, type ExitCode } from '../exit-codes.ts';

type Format = Parameters<typeof styleText>[0];

/** Where nobody looks, lines may be as long as the widest table. */
const WIDTH_WITHOUT_TERMINAL = 120;
const NARROWEST = 80;
const WIDEST = 160;

/** The streams of the process: answers go to `out`, everything about them to `err`. */
export class Terminal {
  private readonly out: NodeJS.WriteStream;
  private readonly err: NodeJS.WriteStream;
  /** What the process will end with. */
  exitCode: ExitCode = EXIT.ok;

  constructor(out: NodeJS.WriteStream, err: NodeJS.WriteStream) {
    this.out = out;
    this.err = err;
    // `ledger events --jsonl | head` closes the pipe early: that is no error.
    out.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.ok);
      throw error;
    });
  }

  /** Columns to lay tables out in. */
  get width(): number {
    const columns = this.out.isTTY ? this.out.columns : Number(process.env['COLUMNS'] ?? WIDTH_WITHOUT_TERMINAL);
    return Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(columns) ? columns : WIDTH_WITHOUT_TERMINAL));
  }

  /** Whether a person watches what goes to `err`: then progress moves in place. */
  get live(): boolean {
    return this.err.isTTY;
  }

  /** Whether `out` shows more than ASCII: the Linux console and dumb terminals do not. */
  get unicode(): boolean {
    return !this.out.isTTY || !['linux', 'dumb'].includes(process.env['TERM'] ?? '');
  }

  /** Writes a line of the answer; waits while the reader is slower. */
  async print(line: string): Promise<void> {
    if (!this.out.write(`${line}\n`)) await once(this.out, 'drain');
  }

  printJson(answer: unknown): Promise<void> {
    return this.print(JSON.stringify(answer));
  }

  /** Writes a line beside the answer. */
  say(line: string): void {
    this.err.write(`${line}\n`);
  }

  /** Replaces the current line beside the answer; only where `live`. */
  sayInPlace(line: string): void {
    this.err.write(`\r\u001b[2K${line}`);
  }

  /** Colour and weight, on a terminal that wants them (NO_COLOR, FORCE_COLOR). */
  paint(format: Format, text: string): string {
    return styleText(format, text, { stream: this.out });
  }
}
