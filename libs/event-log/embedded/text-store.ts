import { join } from 'node:path';
import { isLedgerId } from '../envelope-shape.ts';
import { LogUnavailableError, NotRecordableError } from '../errors.ts';
import type { SealedText, TextStore } from '../event-log.ts';
import { seal } from '../text-seal.ts';
import { OpenFiles } from './open-files.ts';
import type { Connecting } from './sqlite-file.ts';
import { TextFile } from './text-file.ts';

/** What the store needs to know of the log it stands beside. */
export interface TextStoreSurroundings {
  readonly ledgers: string;
  readonly connecting: Connecting;
  readonly openFiles: number;
  /** The position of the last event of a ledger. */
  readonly head: (ledger: string) => number;
  /** Throws when the log is closed. */
  readonly assertOpen: () => void;
}

/** The erasable texts of the embedded log: `texts.sqlite` in the folder of each ledger. */
export class EmbeddedTextStore implements TextStore {
  readonly #around: TextStoreSurroundings;
  readonly #files: OpenFiles<TextFile>;
  /** Ledgers whose texts were swept since the start: later, a text after the head belongs to a turn that is under way. */
  readonly #swept = new Set<string>();

  constructor(around: TextStoreSurroundings) {
    this.#around = around;
    this.#files = new OpenFiles(around.openFiles);
  }

  put(ledger: string, position: number, texts: readonly SealedText[]): Promise<void> {
    return this.#answer(() => {
      if (!isLedgerId(ledger)) throw new NotRecordableError('ledger-id', ledger);
      for (const { sha256, salt, text } of texts) {
        if (seal(text, salt).sha256 !== sha256) throw new NotRecordableError('text-seal', 'sha256');
      }
      (this.#forWriting(ledger) ?? this.#created(ledger)).put(position, texts);
    });
  }

  get(ledger: string, sha256: string): Promise<string | undefined> {
    return this.#answer(() => this.#open(ledger)?.get(sha256)?.text);
  }

  /** A text with its salt, for another place. See get. */
  sealed(ledger: string, sha256: string): Promise<SealedText | undefined> {
    return this.#answer(() => this.#open(ledger)?.get(sha256));
  }

  erase(ledger: string, sha256: string): Promise<boolean> {
    return this.#answer(() => this.#forWriting(ledger)?.erase(sha256) ?? false);
  }

  /** Closes the files; the log does it when it closes. */
  closeFiles(): void {
    this.#files.closeAll();
  }

  #open(ledger: string): TextFile | undefined {
    if (!isLedgerId(ledger)) return undefined;
    return this.#files.use(ledger, () => TextFile.open(ledger, this.#pathOf(ledger), this.#around.connecting));
  }

  #forWriting(ledger: string): TextFile | undefined {
    const file = this.#open(ledger);
    if (file && !this.#swept.has(ledger)) {
      file.sweepAfter(this.#around.head(ledger));
      this.#swept.add(ledger);
    }
    return file;
  }

  #created(ledger: string): TextFile {
    TextFile.create(this.#pathOf(ledger), this.#around.connecting);
    this.#swept.add(ledger);
    const file = this.#open(ledger);
    if (!file) throw new LogUnavailableError('io-error', { ledger, cause: 'the new file is gone' });
    return file;
  }

  #pathOf(ledger: string): string {
    return join(this.#around.ledgers, ledger, 'texts.sqlite');
  }

  #answer<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve) => {
      this.#around.assertOpen();
      resolve(work());
    });
  }
}
