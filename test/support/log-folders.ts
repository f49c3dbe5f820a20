import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders for one test file; `removeAll` belongs into afterAll. */
export class TemporaryFolders {
  readonly #made: string[] = [];

  /** A new empty folder. */
  make(): string {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-log-'));
    this.#made.push(folder);
    return folder;
  }

  removeAll(): void {
    for (const folder of this.#made.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}
