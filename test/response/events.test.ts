import { expect, test } from 'vitest';
import { TempsClient, TempsResponseError, type ServerSentEvent } from '../../src/index.ts';

const path = { project_id: 1, environment_id: 1, container_id: 'a1b2' };
const encoder = new TextEncoder();

/** The events of a server that sends these pieces, and the error after them. */
async function readPieces(
  ...pieces: (string | Uint8Array)[]
): Promise<{ events: unknown[]; error: unknown }> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces)
        controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
  const fetch = async (): Promise<Response> =>
    new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_test', fetch });
  const { data } = await temps.deployments.streamContainerMetrics({ path });
  const events: ServerSentEvent[] = [];
  try {
    for await (const event of data) events.push(event);
    return { events, error: undefined };
  } catch (error) {
    return { events, error };
  }
}

function plain(data: unknown, other: object = {}): object {
  return { data, event: 'message', ...other };
}

test('events are read by the rules of the HTML standard', async () => {
  const rows: [law: string, stream: string, events: unknown[]][] = [
    ['an empty line ends an event', 'data: 1\n\ndata: 2\n\n', [plain(1), plain(2)]],
    ['lines end in LF, or CR and LF', 'data: 1\r\n\r\ndata: 2\n\n', [plain(1), plain(2)]],
    ['lines of data are joined', 'data: [1,\ndata: 2]\n\n', [plain([1, 2])]],
    ['only one space goes', 'data:  "a"\ndata\n\ndata:"b"\n\n', [plain('a'), plain('b')]],
    [
      'a name counts for its event',
      'event: metrics\ndata: 1\n\ndata: 2\n\n',
      [plain(1, { event: 'metrics' }), plain(2)],
    ],
    ['what else it may have is left out', 'id: 7\nretry: 500\ndata: 1\n\n', [plain(1)]],
    [
      'comments and events without data are left out',
      ': error\n\nevent: a\n\ndata: 1\n\n',
      [plain(1)],
    ],
    ['a byte order mark is left out', '\uFEFFdata: 1\n\n', [plain(1)]],
    ['an event that does not end is left out', 'data: 1\n\ndata: 2\n', [plain(1)]],
  ];
  for (const [law, stream, expected] of rows) {
    const whole = await readPieces(stream);
    expect.soft(whole, law).toEqual({ events: expected, error: undefined });
    const bytes = Array.from(encoder.encode(stream), (byte) => Uint8Array.of(byte));
    expect.soft(await readPieces(...bytes), `${law}, byte by byte`).toEqual(whole);
  }
});

test('an event that cannot be read ends the loop, after those before it', async () => {
  const long = 'x'.repeat(1024 ** 2);
  const rows: [law: string, pieces: string[], problem: string][] = [
    ['no JSON', ['data: 1\n\n', 'data: [DONE]\n\n'], 'an event whose data is no JSON'],
    [
      'a line that is too long',
      ['data: 1\n\n', `data: ${long}`, 'x'],
      'an event of more than 1048576 characters',
    ],
    [
      'too many lines',
      ['data: 1\n\n', `data: ${long}\n`, 'data: x\n'],
      'an event of more than 1048576 characters',
    ],
  ];
  for (const [law, pieces, problem] of rows) {
    const { events, error } = await readPieces(...pieces);
    expect.soft(events.length, law).toBe(1);
    expect.soft(TempsResponseError.is(error) && error.message, law).toContain(problem);
  }
});

test('an event of just the longest length is read', async () => {
  const text = 'x'.repeat(1024 ** 2 - 'data: ""'.length);
  expect(await readPieces(`data: "${text}"`, '\n\n')).toEqual({
    events: [plain(text)],
    error: undefined,
  });
});

test('leaving the loop closes the stream, and a signal ends it', async () => {
  let cancelled = 0;
  const fetch = async (): Promise<Response> =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(encoder.encode('data: 1\n\n')),
        cancel: () => void cancelled++,
      }),
    );
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_test', fetch });
  for await (const _ of (await temps.deployments.streamContainerMetrics({ path })).data) break;
  expect(cancelled).toBe(1);
  const aborting = new AbortController();
  const { data } = await temps.deployments.streamContainerMetrics({
    path,
    signal: aborting.signal,
  });
  const read = (async () => {
    for await (const _ of data) aborting.abort();
  })();
  await expect(read).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(cancelled).toBe(2);
});
