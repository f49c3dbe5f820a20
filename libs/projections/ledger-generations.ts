import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Generation } from './generation.ts';
import { generationFile, MANIFEST_FILE, removeGenerationFiles, removeLitter } from './generation-files.ts';
import { type GenerationRecord, Manifest } from './manifest.ts';
import type { Projection } from './projection.ts';
import { isSqliteError } from './sqlite-error.ts';
import { GenerationReader } from './view-reader.ts';

/** A generation together with its row in the manifest. */
export interface Built {
  readonly record: GenerationRecord;
  readonly generation: Generation;
}

/** The generation that answers for a view, with its two sides: one connection writes, another reads. */
export interface Serving extends Built {
  readonly reader: GenerationReader;
}

/** The view files of one ledger: which generation serves each view, which are being built, and what to clear away. */
export class LedgerGenerations {
  readonly #ledger: string;
  readonly #folder: string;
  readonly #manifest: Manifest;
  readonly #serving = new Map<string, Serving>();

  /** Removes what killed builds left. `head`: a view that claims events beyond it belongs to another history and does not serve. */
  constructor(ledger: string, folder: string, projections: readonly Projection[], head: number) {
    this.#ledger = ledger;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#manifest = new Manifest(join(folder, MANIFEST_FILE));
    removeLitter(folder, this.#manifest);
    for (const projection of projections) {
      const built = this.#openServing(projection, head);
      if (built) this.#serving.set(projection.name, this.#withReader(built));
    }
  }

  serving(view: string): Serving | undefined {
    return this.#serving.get(view);
  }

  /** Begins the next generation of a view, beside the one that serves. */
  begin(projection: Projection, createdAt: string): Built {
    const { name: view, version } = projection;
    const record = this.#manifest.begin({ view, version, createdAt, fileOf: generationFile });
    return { record, generation: Generation.build(this.#ledger, projection, this.#path(record)) };
  }

  /** Clears away generations that will not serve. */
  discard(built: readonly Built[]): void {
    for (const { record, generation } of built) {
      generation.close();
      removeGenerationFiles(this.#folder, record.file);
    }
    this.#manifest.forget(built.map(({ record }) => record));
  }

  /**
   * Lets finished generations serve from now on, in one step for all of them; the one before is kept on the disk. Its handles
   * close at once: questions are answered within one turn of the event loop, so none is being read.
   */
  serve(successors: readonly { readonly built: Built; readonly digest: string | null }[]): void {
    const left = this.#manifest.serve(
      successors.map(({ built, digest }) => ({ id: built.record.id, position: built.generation.position, digest })),
    );
    for (const { built } of successors) {
      const { name } = built.generation.projection;
      const before = this.#serving.get(name);
      this.#serving.set(name, this.#withReader(built));
      before?.reader.close();
      before?.generation.close();
    }
    for (const { file } of left) removeGenerationFiles(this.#folder, file);
  }

  close(): void {
    for (const { generation, reader } of this.#serving.values()) {
      reader.close();
      generation.close();
    }
    this.#serving.clear();
    this.#manifest.close();
  }

  #path({ file }: GenerationRecord): string {
    return join(this.#folder, file);
  }

  #withReader({ record, generation }: Built): Serving {
    return { record, generation, reader: new GenerationReader(generation.file) };
  }

  /** Undefined when the view must be built: it never was, its version was raised, or its file is lost, broken or of another history. */
  #openServing(projection: Projection, head: number): Built | undefined {
    const record = this.#manifest.serving(projection.name);
    if (record?.version !== projection.version || !existsSync(this.#path(record))) return undefined;
    try {
      const generation = Generation.open(this.#ledger, projection, this.#path(record));
      if (generation.position <= head) return { record, generation };
      generation.close();
      return undefined;
    } catch (error) {
      if (isSqliteError(error)) return undefined;
      throw error;
    }
  }
}
