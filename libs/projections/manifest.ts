import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Where a generation stands: being built, answering, or kept from before. */
type GenerationState = 'building' | 'serving' | 'previous';

/** A row of the manifest. `position` and `digest` are those of the moment it began to serve. */
export interface GenerationRecord {
  readonly id: number;
  readonly view: string;
  readonly version: number;
  readonly file: string;
  readonly state: GenerationState;
  readonly position: number | null;
  readonly digest: string | null;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

/** A generation that begins to be built; `fileOf` names its file from the view and its number. */
export interface Beginning {
  readonly view: string;
  readonly version: number;
  readonly createdAt: string;
  readonly fileOf: (view: string, id: number) => string;
}

/** A generation that is ready to answer in place of the one that serves now. */
export interface Successor {
  readonly id: number;
  readonly position: number;
  /** Null where nothing was there to compare with: the first generation of a view, or of its new version. */
  readonly digest: string | null;
}

/** The version of the generation that serves each view, as a manifest on the disk says; nothing where there is none. */
export const servingVersions = (file: string): ReadonlyMap<string, number> => {
  if (!existsSync(file)) return new Map();
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const rows = database.prepare<[], [string, number]>(
      `SELECT view, version FROM generations WHERE state = 'serving'`,
    );
    return new Map(rows.raw().all());
  } finally {
    database.close();
  }
};

/** The generations that a manifest on the disk names; nothing where there is none. */
export const generationsKept = (file: string): readonly GenerationRecord[] => {
  if (!existsSync(file)) return [];
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], GenerationRecord>(`SELECT ${COLUMNS} FROM generations ORDER BY id`).all();
  } finally {
    database.close();
  }
};

const COLUMNS = 'id, view, version, file, state, position, digest, created_at AS createdAt';

/**
 * Which generation serves each view of a ledger. Switching is one durable transaction here; no file is ever renamed. Its own
 * journal mode is the plain one: it is written rarely, and must outlive a power cut.
 */
export class Manifest {
  readonly #database: Database.Database;

  constructor(file: string) {
    this.#database = new Database(file);
    this.#database.pragma('synchronous = FULL');
    this.#database.exec(`CREATE TABLE IF NOT EXISTS generations (
      id INTEGER PRIMARY KEY AUTOINCREMENT, view TEXT NOT NULL, version INTEGER NOT NULL, file TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('building', 'serving', 'previous')), position INTEGER, digest TEXT,
      created_at TEXT NOT NULL) STRICT`);
    this.#database.exec(`CREATE UNIQUE INDEX IF NOT EXISTS one_serves ON generations (view) WHERE state = 'serving'`);
  }

  generations(): readonly GenerationRecord[] {
    return this.#database.prepare<[], GenerationRecord>(`SELECT ${COLUMNS} FROM generations ORDER BY id`).all();
  }

  serving(view: string): GenerationRecord | undefined {
    return this.#in(view, 'serving');
  }

  /** The one that served before, kept to go back to. */
  previous(view: string): GenerationRecord | undefined {
    return this.#in(view, 'previous');
  }

  /** Lets the previous generation of a view serve again, and keeps the one that serves now in its place. */
  revert(view: string): void {
    const serving = this.serving(view);
    const previous = this.previous(view);
    const become = this.#database.prepare<[GenerationState, number]>('UPDATE generations SET state = ? WHERE id = ?');
    this.#database.transaction(() => {
      if (serving) become.run('previous', serving.id);
      if (previous) become.run('serving', previous.id);
    })();
  }

  /** Notes generations before their files exist, under names that were never used before. */
  begin(beginnings: readonly Beginning[]): readonly GenerationRecord[] {
    const insert = this.#database.prepare(
      `INSERT INTO generations (view, version, file, state, created_at) VALUES (?, ?, '', 'building', ?)`,
    );
    const name = this.#database.prepare('UPDATE generations SET file = ? WHERE id = ?');
    return this.#database.transaction(() =>
      beginnings.map(({ view, version, createdAt, fileOf }) => {
        const id = Number(insert.run(view, version, createdAt).lastInsertRowid);
        const file = fileOf(view, id);
        name.run(file, id);
        return { id, view, version, file, state: 'building' as const, position: null, digest: null, createdAt };
      }),
    )();
  }

  /**
   * Lets the built generations serve, all at once; each one that served is kept as the previous, and older ones leave. Answers
   * the records that left: their files are no longer needed.
   */
  serve(successors: readonly Successor[]): readonly GenerationRecord[] {
    const older = this.#database.prepare<[number], GenerationRecord>(
      `SELECT ${COLUMNS} FROM generations WHERE state = 'previous' AND view = (SELECT view FROM generations WHERE id = ?)`,
    );
    const retire = this.#database.prepare(
      `UPDATE generations SET state = 'previous' WHERE state = 'serving' AND view = (SELECT view FROM generations WHERE id = ?)`,
    );
    const serve = this.#database.prepare(
      `UPDATE generations SET state = 'serving', position = ?, digest = ? WHERE id = ?`,
    );
    return this.#database.transaction(() =>
      successors.flatMap(({ id, position, digest }) => {
        const left = older.all(id);
        this.forget(left);
        retire.run(id);
        serve.run(position, digest, id);
        return left;
      }),
    )();
  }

  forget(records: readonly GenerationRecord[]): void {
    const remove = this.#database.prepare('DELETE FROM generations WHERE id = ?');
    this.#database.transaction(() => {
      for (const { id } of records) remove.run(id);
    })();
  }

  close(): void {
    this.#database.close();
  }

  #in(view: string, state: GenerationState): GenerationRecord | undefined {
    return this.#database
      .prepare<[string, string], GenerationRecord>(`SELECT ${COLUMNS} FROM generations WHERE view = ? AND state = ?`)
      .get(view, state);
  }
}
