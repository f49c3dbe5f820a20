/** Why a text is refused as JSON. `line` and `column` count from 1 (columns in UTF-16 units). */
export interface JsonProblem {
  readonly code: 'json-broken' | 'json-duplicate-key' | 'body-too-large';
  readonly params: Readonly<Record<string, string | number>>;
}

const MAX_DEPTH = 32;
const BLANK = /[ \t\n\r]*/y;
// A string up to its closing quote: plain characters, then any number of (escape, plain characters).
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** Control characters of Unicode except tab and line ends, which people write in notes (escaped, as JSON has it). */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

class Stop extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The first problem of a JSON text by the strict reading of strict-json.ts; undefined when there is none. */
export const findJsonProblem = (text: string): JsonProblem | undefined => {
  try {
    new Scanner(text).scanDocument();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
};

/** Reads over a JSON text by its grammar (RFC 8259) and stops at the first problem. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scanDocument(): void {
    this.#value(0);
    if (this.#at < this.#text.length) this.#broken('syntax');
  }

  #value(depth: number): void {
    this.#match(BLANK);
    const next = this.#text[this.#at];
    if (next === '{') this.#object(depth);
    else if (next === '[') this.#array(depth);
    else if (next === '"') this.#string();
    else if (this.#match(SCALAR) === undefined) this.#broken('syntax');
    this.#match(BLANK);
  }

  #object(depth: number): void {
    const keys = new Set<string>();
    this.#members('}', depth, () => {
      this.#match(BLANK);
      const start = this.#at;
      const key = this.#string();
      if (keys.has(key)) this.#stop('json-duplicate-key', start, { key });
      keys.add(key);
      this.#match(BLANK);
      this.#take(':');
      this.#value(depth + 1);
    });
  }

  #array(depth: number): void {
    this.#members(']', depth, () => this.#value(depth + 1));
  }

  /** From the opening bracket to the closing one, a comma between the members. */
  #members(close: '}' | ']', depth: number, member: () => void): void {
    if (depth >= MAX_DEPTH) this.#broken('too-deep');
    this.#at += 1;
    this.#match(BLANK);
    if (this.#text[this.#at] !== close) {
      member();
      while (this.#text[this.#at] === ',') {
        this.#at += 1;
        member();
      }
    }
    this.#take(close);
  }

  #string(): string {
    const start = this.#at;
    const text = this.#match(STRING);
    if (text === undefined) return this.#broken('syntax');
    if (CONTROL.test(this.#text[this.#at] ?? '')) this.#broken('control-character');
    this.#take('"');
    const value = JSON.parse(`${text}"`) as string;
    if (CONTROL.test(value)) this.#broken('control-character', start);
    if (!value.isWellFormed()) this.#broken('half-character', start);
    return value;
  }

  #take(character: string): void {
    if (this.#text[this.#at] !== character) this.#broken('syntax');
    this.#at += 1;
  }

  #match(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const [matched] = token.exec(this.#text) ?? [];
    this.#at += matched?.length ?? 0;
    return matched;
  }

  #broken(what: 'syntax' | 'control-character' | 'half-character' | 'too-deep', at = this.#at): never {
    return this.#stop('json-broken', at, { what });
  }

  #stop(code: JsonProblem['code'], at: number, params: JsonProblem['params']): never {
    const lines = this.#text.slice(0, at).split(/\r\n|\n|\r/);
    throw new Stop({ code, params: { ...params, line: lines.length, column: (lines.at(-1) ?? '').length + 1 } });
  }
}
