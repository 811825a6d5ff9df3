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
  let data = '';
  let event = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          if (data !== '') yield { data: parseData(data, fail), event: event || 'message' };
          data = '';
          event = '';
        }
        // A comment has no name. July's server sends one after a reading that failed.
        const [, name, text = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
        if (name === 'data') data += `${text}\n`;
        else if (name === 'event') event = text;
      }
      if (data.length + rest.length > MAX_EVENT_LENGTH)
        throw fail(`an event of more than ${MAX_EVENT_LENGTH} characters`);
    }
  } finally {
    // An error of the stream has been thrown already.
    await reader.cancel().catch(() => {});
  }
}

function parseData(data: string, fail: (problem: string) => Error): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    throw fail('an event whose data is no JSON');
  }
}
