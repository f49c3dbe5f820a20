/** The files that are open, at most `capacity`: the one that was used longest ago is closed for the next. */
export class OpenFiles<File extends { close(): void }> {
  readonly #capacity: number;
  // A Map keeps the order of insertion: the first is the one used longest ago.
  readonly #files = new Map<string, File>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The open file of this key, opened when needed; undefined when there is none. */
  use(key: string, open: () => File | undefined): File | undefined {
    const file = this.#files.get(key) ?? open();
    if (!file) return undefined;
    this.#files.delete(key);
    this.#files.set(key, file);
    if (this.#files.size > this.#capacity) this.#closeOldest();
    return file;
  }

  closeAll(): void {
    while (this.#files.size > 0) this.#closeOldest();
  }

  #closeOldest(): void {
    const [oldest] = this.#files;
    if (!oldest) return;
    this.#files.delete(oldest[0]);
    oldest[1].close();
  }
}
