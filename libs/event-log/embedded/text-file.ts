import { LogCorruptError, LogUnavailableError } from '../errors.ts';
import type { SealedText } from '../event-log.ts';
import { seal } from '../text-seal.ts';
import { translatingErrors } from './engine-errors.ts';
import { type Connecting, type Connection, createFile, type FileFormat, openFile } from './sqlite-file.ts';

/** `THTX`. `position`: the first event that may refer to the text. */
const FORMAT: FileFormat = {
  applicationId: 0x54485458,
  version: 1,
  schema: [
    'CREATE TABLE texts (sha256 TEXT PRIMARY KEY, salt TEXT NOT NULL, text TEXT NOT NULL, position INTEGER NOT NULL) STRICT',
  ],
};

/** The erasable texts of one ledger: a SQLite file beside its log. */
export class TextFile {
  readonly #ledger: string;
  readonly #path: string;
  readonly #file: Connection;

  private constructor(ledger: string, path: string, file: Connection) {
    this.#ledger = ledger;
    this.#path = path;
    this.#file = file;
  }

  static create(path: string, connecting: Connecting): void {
    createFile(path, FORMAT, connecting, () => undefined);
  }

  static open(ledger: string, path: string, connecting: Connecting): TextFile | undefined {
    const file = openFile(path, FORMAT, connecting);
    if (!file) return undefined;
    // Should the scrubbing below fail, on a full disk, the erased row at least is overwritten.
    file.pragma('secure_delete = ON');
    // VACUUM would otherwise copy the texts into a file of the system's temporary folder.
    file.pragma('temp_store = MEMORY');
    return new TextFile(ledger, path, file);
  }

  put(position: number, texts: readonly SealedText[]): void {
    this.#guarded(() => {
      const insert = this.#file.prepare('INSERT INTO texts VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
      this.#file
        .transaction(() => {
          for (const { sha256, salt, text } of texts) insert.run(sha256, salt, text, position);
        })
        .immediate();
    });
  }

  /** Throws LogCorruptError `text-altered` when the text is not the one that was sealed. */
  get(sha256: string): SealedText | undefined {
    const select = 'SELECT salt, text FROM texts WHERE sha256 = ?';
    const row = this.#guarded(() => this.#file.prepare<[string], { salt: string; text: string }>(select).get(sha256));
    if (!row) return undefined;
    if (seal(row.text, row.salt).sha256 !== sha256)
      throw new LogCorruptError('text-altered', { ledger: this.#ledger, sha256 });
    return { sha256, ...row };
  }

  /** Erases a text and its salt from the file and from its write-ahead log. */
  erase(sha256: string): boolean {
    return this.#guarded(() => {
      const { changes } = this.#file.prepare('DELETE FROM texts WHERE sha256 = ?').run(sha256);
      this.#scrub();
      return changes > 0;
    });
  }

  /** Erases the texts that were stored for events after the head: the command they belonged to was never recorded. */
  sweepAfter(head: number): void {
    this.#guarded(() => {
      const { changes } = this.#file.prepare('DELETE FROM texts WHERE position > ?').run(head);
      if (changes > 0) this.#scrub();
    });
  }

  close(): void {
    this.#guarded(() => this.#file.close());
  }

  /**
   * Takes away what a deletion leaves behind. SQLite overwrites a deleted row (secure_delete), but pages that were rearranged
   * before may still hold a copy in their unused part, and the write-ahead log holds older pages: so the file is written
   * anew and its log emptied. Also when nothing was deleted now: an erasure may have been interrupted here.
   */
  #scrub(): void {
    this.#file.exec('VACUUM');
    const [result] = this.#file.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0)
      throw new LogUnavailableError('data-folder-owned', { ledger: this.#ledger, file: this.#path });
  }

  #guarded<Result>(work: () => Result): Result {
    return translatingErrors({ ledger: this.#ledger, file: this.#path }, work);
  }
}
