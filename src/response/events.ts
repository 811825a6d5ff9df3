/** An event of a `text/event-stream`. */
export interface ServerSentEvent<T = unknown> {
  /** What the event says, read as JSON. */
  data: T;
  /** The name of the event; `message` if it has none. */
  event: string;
  /** The last id that the server sent; empty if it sent none. */
  id: string;
  /** The milliseconds that the server wants between two connections; `undefined` if it has not said so. */
  retry: number | undefined;
}

/** The longest event, in characters, as of a line of a log stream. */
const MAX_EVENT_LENGTH = 1024 ** 2;

/**
 * Reads a stream of events by the rules of the HTML standard, until it ends or the loop is left.
 *
 * @param fail makes the error of an event that cannot be read
 */
export async function* readEvents(
  stream: ReadableStream<Uint8Array> | undefined,
  fail: (problem: string) => Error,
): AsyncGenerator<ServerSentEvent, void> {
  let data = '';
  let event = '';
  let id = '';
  let retry: number | undefined;
  for await (const line of readLines(stream, fail)) {
    if (line === '') {
      if (data !== '') yield { data: parseData(data, fail), event: event || 'message', id, retry };
      data = '';
      event = '';
      continue;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    // A comment has no name. July's server sends one after a reading that failed.
    if (name === 'data') data += `${value}\n`;
    else if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) retry = Number(value);
    if (data.length > MAX_EVENT_LENGTH) throw fail(TOO_LONG);
  }
}

const TOO_LONG = `an event of more than ${MAX_EVENT_LENGTH} characters`;

function parseData(data: string, fail: (problem: string) => Error): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    throw fail('an event whose data is no JSON');
  }
}

/** The lines of a stream, which end in CR, LF or both. The last line counts only if it ends. */
async function* readLines(
  stream: ReadableStream<Uint8Array> | undefined,
  fail: (problem: string) => Error,
): AsyncGenerator<string, void> {
  const reader = stream?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done && rest.endsWith('\r')) yield rest.slice(0, -1);
      if (done) return;
      // A CR at the end may be half of a line break.
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > MAX_EVENT_LENGTH) throw fail(TOO_LONG);
    }
  } finally {
    // An error of the stream has been thrown already.
    await reader.cancel().catch(() => {});
  }
}
