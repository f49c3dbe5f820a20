import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line between a program and a server that can be cut at any byte; connections made afterwards go through again. */
export class Line {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** How many more bytes go through before the line is cut. */
  #bytes = Number.POSITIVE_INFINITY;
  #whenCut: () => void = () => undefined;
  #carried = 0;
  #cuts = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(host: string, port: () => number): Promise<Line> {
    // A line that held back small pieces would be slow, and would carry them in other bytes each time.
    const server = createServer({ noDelay: true });
    const line = new Line(server);
    server.on('connection', (near) => line.#connect(near, connect({ port: port(), host, noDelay: true })));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    server.listen(0, '127.0.0.1', () => resolve(undefined));
    await promise;
    return line;
  }

  get address(): string {
    const { port } = this.#server.address() as { port: number };
    return `esdb://127.0.0.1:${port}?tls=false`;
  }

  /** How many bytes went through, in either direction. */
  get carried(): number {
    return this.#carried;
  }

  /** How often it was cut. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Cuts every connection after so many bytes more, in either direction; then `whenCut` is called. */
  cutAfter(bytes: number, whenCut: () => void = () => undefined): void {
    this.#bytes = bytes;
    this.#whenCut = whenCut;
  }

  /** From now on nothing is cut. */
  mend(): void {
    this.#bytes = Number.POSITIVE_INFINITY;
  }

  close(): void {
    this.#server.close();
    this.#cut();
  }

  #connect(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.on('data', (chunk) => this.#pass(chunk, to));
    }
  }

  #pass(chunk: Buffer, to: Socket): void {
    const part = chunk.subarray(0, this.#bytes);
    this.#bytes -= part.length;
    this.#carried += part.length;
    if (part.length === chunk.length) {
      to.write(part);
      return;
    }
    // What fits arrives, and then nothing more.
    to.end(part);
    this.mend();
    this.#cuts += 1;
    this.#cut();
    this.#whenCut();
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroySoon();
  }
}
