/** A server-sent event: its fields as they came. */
export type ServerSent = Readonly<Record<string, string>>;

/** The messages of live updates, as they come. */
export async function* messagesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSent> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
    text += chunk;
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const message of whole) {
      const fields = message.split('\n').filter((line) => line.includes(': '));
      if (fields.length > 0) {
        yield Object.fromEntries(
          fields.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
      }
    }
  }
}
