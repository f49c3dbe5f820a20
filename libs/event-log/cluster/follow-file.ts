import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fileSize, writeWhole } from '../embedded/durable-files.ts';
import { translatingErrors } from '../embedded/engine-errors.ts';
import type { ErrorParams, LogCorruptCode } from '../errors.ts';
import { LogCorruptError } from '../errors.ts';
import type { AllPosition } from './cluster-record.ts';

/** An event that was copied: whoever follows the same history finds it there. */
export interface Anchor {
  readonly ledger: string;
  readonly position: number;
  readonly sha256: string;
}

/** How far the copy has followed the cluster, and which ledgers it no longer follows, with the reason. */
export interface Followed {
  readonly position: AllPosition | undefined;
  readonly anchor: Anchor | undefined;
  readonly stopped: ReadonlyMap<string, LogCorruptError>;
}

const anchorShape = z.strictObject({ ledger: z.string(), position: z.int(), sha256: z.string() });
const shape = z.strictObject({
  version: z.literal(1),
  position: z.strictObject({ commit: z.string(), prepare: z.string() }).optional(),
  anchor: anchorShape.optional(),
  stopped: z.record(
    z.string(),
    z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});

/** `followed.json` in the data folder of a copy, written whole or not at all. */
export class FollowFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** What was written last; nothing followed where there is no file. Throws LogCorruptError `file-damaged`. */
  read(): Followed {
    return translatingErrors({ file: this.#path }, () => {
      if (fileSize(this.#path) === undefined) return { position: undefined, anchor: undefined, stopped: new Map() };
      const { position, anchor, stopped } = this.#parsed(readFileSync(this.#path, 'utf8'));
      return {
        position: position && { commit: BigInt(position.commit), prepare: BigInt(position.prepare) },
        anchor,
        stopped: new Map(
          Object.entries(stopped).map(([ledger, { code, params }]) => [
            ledger,
            new LogCorruptError(code as LogCorruptCode, params),
          ]),
        ),
      };
    });
  }

  /** Durable when it returns. Everything up to the position must be durable before. */
  write({ position, anchor, stopped }: Followed): void {
    translatingErrors({ file: this.#path }, () => {
      const content = {
        version: 1,
        position: position && { commit: `${position.commit}`, prepare: `${position.prepare}` },
        anchor,
        stopped: Object.fromEntries([...stopped].map(([ledger, { code, params }]) => [ledger, { code, params }])),
      };
      writeWhole(this.#path, `${JSON.stringify(content)}\n`);
    });
  }

  #parsed(text: string): z.infer<typeof shape> & { stopped: Record<string, { params: ErrorParams; code: string }> } {
    try {
      return shape.parse(JSON.parse(text));
    } catch (error) {
      throw new LogCorruptError('file-damaged', { file: this.#path }, { cause: error });
    }
  }
}
