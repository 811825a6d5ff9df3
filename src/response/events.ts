/** An event of a `text/event-stream`. */
export interface ServerSentEvent<T = unknown> {
  /** What the event says, read as JSON. */
  data: T;
  /** The name of the event; `message` if it has none. */
  event: string;
}

/** The longest event, in characters, as of a line of a log stream. */
const MAX_EVENT_LENGTH = 1024 ** 2;

/**
 * Reads a stream of events as the HTML standard has them, until it ends or the loop is left.
 *
 * @param fail makes the error of an event that cannot be read
 */
export async function* readEvents(
  stream: ReadableStream<Uint8Array> | undefined,
  fail: (problem: string) => Error,
): AsyncGenerator<ServerSentEvent, void> {
  const reader = stream?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = readField(event, 'data');
        // July's server sends a comment after a reading that failed.
        if (data.length > 0)
          yield {
            data: parseData(data.join('\n'), fail),
            event: readField(event, 'event').at(-1) || 'message',
          };
      }
      if (rest.length > MAX_EVENT_LENGTH)
        throw fail(`an event of more than ${MAX_EVENT_LENGTH} characters`);
    }
  } finally {
    // An error of the stream has been thrown already.
    await reader.cancel().catch(() => {});
  }
}

/** The values of a field, of which each has a line. */
function readField(event: string, name: string): string[] {
  const lines = event.split(/\r?\n/).filter((line) => line === name || line.startsWith(`${name}:`));
  return lines.map((line) => line.slice(name.length + 1).replace(/^ /, ''));
}

function parseData(data: string, fail: (problem: string) => Error): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    throw fail('an event whose data is no JSON');
  }
}
