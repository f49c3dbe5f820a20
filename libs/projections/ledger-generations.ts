import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Generation } from './generation.ts';
import { generationFile, MANIFEST_FILE, removeGenerationFiles, removeLitter } from './generation-files.ts';
import { type GenerationRecord, Manifest } from './manifest.ts';
import type { Projection } from './projection.ts';
import { isSqliteError } from './sqlite-error.ts';
import { ViewRefusedError } from './view-refused-error.ts';
import { GenerationReader } from './view-reader.ts';

/** A generation that is being built: its row in the manifest, and where its file is to be. */
export interface Begun {
  readonly record: GenerationRecord;
  readonly projection: Projection;
  readonly file: string;
}

/** A generation together with its row in the manifest. */
export interface Built {
  readonly record: GenerationRecord;
  readonly generation: Generation;
}

/** The generation that answers for a view, with its two sides: one connection writes, another reads. */
export interface Serving extends Built {
  readonly reader: GenerationReader;
}

/** A generation of an older version that today's queries can read. It does not follow: the program that did is gone. */
export interface Outdated {
  readonly position: number;
  readonly reader: GenerationReader;
}

/** The view files of one ledger: which generation serves each view, which are being built, and what to clear away. */
export class LedgerGenerations {
  readonly folder: string;
  readonly #ledger: string;
  readonly #manifest: Manifest;
  readonly #serving = new Map<string, Serving>();
  readonly #outdated = new Map<string, Outdated>();

  /** Removes what killed builds left. `head`: a view that claims events beyond it belongs to another history and does not serve. */
  constructor(ledger: string, folder: string, projections: readonly Projection[], head: number) {
    this.#ledger = ledger;
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#manifest = new Manifest(join(folder, MANIFEST_FILE));
    removeLitter(folder, this.#manifest);
    for (const projection of projections) {
      const record = this.#manifest.serving(projection.name);
      if (!record) continue;
      const built = this.#openAt(projection, record, head);
      if (built) this.#serving.set(projection.name, this.#withReader(built));
      else this.#openOutdated(projection, record, head);
    }
  }

  serving(view: string): Serving | undefined {
    return this.#serving.get(view);
  }

  /** What can answer for a view that has no generation of today's version yet. */
  outdated(view: string): Outdated | undefined {
    return this.#outdated.get(view);
  }

  /** Begins the next generations of views, beside those that serve. Their files are the caller's to make. */
  begin(projections: readonly Projection[], createdAt: string): readonly Begun[] {
    const records = this.#manifest.begin(
      projections.map(({ name: view, version }) => ({ view, version, createdAt, fileOf: generationFile })),
    );
    return projections.flatMap((projection, index) => {
      const record = records[index];
      return record ? [{ record, projection, file: this.#path(record) }] : [];
    });
  }

  /** Opens a generation whose file is whole. It serves nobody yet. */
  open({ record, projection, file }: Begun): Built {
    return { record, generation: new Generation(this.#ledger, projection, file) };
  }

  /** Clears away generations that will not serve. Nobody has their files open any more. */
  discard(begun: readonly { readonly record: GenerationRecord }[]): void {
    if (begun.length === 0) return;
    for (const { record } of begun) removeGenerationFiles(this.folder, record.file);
    this.#manifest.forget(begun.map(({ record }) => record));
  }

  /**
   * Lets finished generations serve from now on, in one step for all of them; the one before is kept on the disk. Its handles
   * close at once: questions are answered within one turn of the event loop, so none is being read.
   */
  serve(successors: readonly { readonly built: Built; readonly digest: string | null }[]): void {
    const left = this.#manifest.serve(
      successors.map(({ built, digest }) => ({ id: built.record.id, position: built.generation.position, digest })),
    );
    for (const { built } of successors) this.#take(built);
    for (const { file } of left) removeGenerationFiles(this.folder, file);
  }

  /** Lets the generation before serve again; answers it. Throws ViewRefusedError where there is none that could. */
  revert(projection: Projection, head: number): Built {
    const { name: view, version } = projection;
    const about = { ledger: this.#ledger, view };
    const record = this.#manifest.previous(view);
    if (!record) throw new ViewRefusedError('view-no-previous', about);
    if (record.version !== version) {
      throw new ViewRefusedError('view-previous-version', { ...about, version, previousVersion: record.version });
    }
    const built = this.#openAt(projection, record, head);
    if (!built) throw new ViewRefusedError('view-previous-unusable', { ...about, file: record.file });
    this.#manifest.revert(view);
    this.#take(built);
    return built;
  }

  close(): void {
    for (const { generation, reader } of this.#serving.values()) {
      reader.close();
      generation.close();
    }
    for (const { reader } of this.#outdated.values()) reader.close();
    this.#serving.clear();
    this.#outdated.clear();
    this.#manifest.close();
  }

  #take(built: Built): void {
    const { name } = built.generation.projection;
    const before = this.#serving.get(name);
    this.#serving.set(name, this.#withReader(built));
    before?.reader.close();
    before?.generation.close();
    this.#outdated.get(name)?.reader.close();
    this.#outdated.delete(name);
  }

  #path({ file }: GenerationRecord): string {
    return join(this.folder, file);
  }

  #withReader({ record, generation }: Built): Serving {
    return { record, generation, reader: new GenerationReader(generation.file) };
  }

  /** Undefined when the view must be built: its version was raised, or its file is lost, broken or of another history. */
  #openAt(projection: Projection, record: GenerationRecord, head: number): Built | undefined {
    if (record.version !== projection.version) return undefined;
    return this.#unlessBroken(record, () => {
      const generation = new Generation(this.#ledger, projection, this.#path(record));
      if (generation.position <= head) return { record, generation };
      generation.close();
      return undefined;
    });
  }

  #openOutdated({ name, version, readableSince = version }: Projection, record: GenerationRecord, head: number): void {
    if (record.version < readableSince || record.version >= version) return;
    const outdated = this.#unlessBroken(record, () => {
      const reader = new GenerationReader(this.#path(record));
      return { reader, position: reader.position() };
    });
    if (outdated && outdated.position <= head) this.#outdated.set(name, outdated);
    else outdated?.reader.close();
  }

  #unlessBroken<Opened>(record: GenerationRecord, open: () => Opened): Opened | undefined {
    if (!existsSync(this.#path(record))) return undefined;
    try {
      return open();
    } catch (error) {
      if (isSqliteError(error)) return undefined;
      throw error;
    }
  }
}
