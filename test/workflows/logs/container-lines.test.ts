import { getEventListeners, once } from 'node:events';
import { expect, test } from 'vitest';
import { NotFoundError, TempsTimeoutError } from '../../../src/index.ts';
import {
  at,
  containerLine,
  end,
  ENVIRONMENT,
  listed,
  ONE,
  sending,
  startRealServer,
} from './support.ts';

test('`since` is exact to the nanosecond', async () => {
  const table: [string | Date, string[]][] = [
    ['2026-07-03T09:12:41.120384511Z', ['from', 'after']],
    ['2026-07-03T11:12:41.120384511+02:00', ['from', 'after']],
    ['2026-07-03T09:12:41.120Z', ['before', 'from', 'after']],
    [new Date('2026-07-03T09:12:41.121Z'), ['after']],
  ];
  const server = await startRealServer(
    listed,
    sending(at('120384510', 'before') + at('120384511', 'from') + at('1211', 'after')),
  );
  for (const [since, expected] of table)
    expect.soft(await server.messages({ ...ONE, since }), String(since)).toEqual(expected);
  await server.messages({ ...ONE, since: '2026-07-03T09:12:44.9Z', tail: 10 });
  // A server takes whole seconds only.
  expect(Object.fromEntries(new URLSearchParams(server.upgrades.at(-1)?.split('?')[1]))).toEqual({
    timestamps: 'true',
    follow: 'true',
    tail: '10',
    start_date: '1783069964',
  });
});

test('the lines of all containers come together with their time, source and level', async () => {
  const containers = [
    { container_id: 'a1b2', container_name: 'shop-1', status: 'exited' },
    { container_id: 'c3d4', container_name: 'shop-2', status: 'exited' },
  ];
  const server = await startRealServer(
    () => ({ containers, total: 2 }),
    (socket, path) => {
      socket.send(
        path.includes('a1b2')
          ? containerLine(1, 'one')
          : containerLine(2, '{"level":"WARN","msg":"two"}'),
      );
      end(socket);
    },
  );
  const entries = await server.read(ENVIRONMENT);
  expect(entries.toSorted((one, other) => one.source.localeCompare(other.source))).toEqual([
    { time: '2026-07-03T09:12:41.120384511Z', level: 'info', source: 'shop-1', message: 'one' },
    { time: '2026-07-03T09:12:42.120384511Z', level: 'warn', source: 'shop-2', message: 'two' },
  ]);
});

test('a long line that Docker sends in pieces comes as the app wrote it', async () => {
  const first = containerLine(1, 'x'.repeat(16 * 1024)).trimEnd();
  const server = await startRealServer(
    listed,
    sending(first, containerLine(1, 'y'), containerLine(2, 'two')),
  );
  expect(await server.messages(ONE)).toEqual([`${'x'.repeat(16 * 1024)}y`, 'two']);
});

test('an environment or container that does not exist is an error, and the deletion of an environment ends its log', async () => {
  const gone = { status: 404, detail: 'Environment not found' };
  await expect((await startRealServer(() => gone)).read(ENVIRONMENT)).rejects.toThrow(
    NotFoundError,
  );
  const server = await startRealServer(listed, end);
  await expect(server.read({ ...ENVIRONMENT, container_id: 'wrong' })).rejects.toThrow(
    '`container_id` is "wrong", which is not there: environment 7 has a1b2 (shop-1)',
  );
  expect(server.upgrades).toHaveLength(0);
  let lists = 0;
  const deleted = await startRealServer(
    () => (lists++ === 0 ? listed() : gone),
    sending(containerLine(1, 'last')),
  );
  expect(await deleted.messages(ENVIRONMENT)).toEqual(['last']);
});

test('leaving the loop closes the connection of the log', async () => {
  let closed: Promise<unknown> | undefined;
  const server = await startRealServer(listed, (socket) => {
    closed = once(socket, 'close');
    socket.send(containerLine(1, 'one'));
  });
  const { signal } = new AbortController();
  for await (const { message } of server.open({ ...ONE, signal })) {
    expect(message).toBe('one');
    break;
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(await closed).toBeDefined();
});

test('`stallTimeout` ends a stream that brings nothing, and it is not opened again', async () => {
  const server = await startRealServer(listed, () => {});
  await expect(server.read({ ...ONE, stallTimeout: 1 })).rejects.toSatisfy(
    (error) => TempsTimeoutError.is(error) && error.limit === 'stall',
  );
  expect(server.upgrades).toHaveLength(1);
});

test('without `follow` the server ends the log, and a stopped container is not waited for', async () => {
  // What has no time is of the app, unless it comes after a time and begins as the server's
  // failures do.
  const lines = ['ERROR: no time\n', '2026-01-15T11:00:00.120384511Z one\n', 'no time\n'];
  for (const options of [ONE, ENVIRONMENT]) {
    const server = await startRealServer(listed, sending(...lines));
    expect(await server.messages({ ...options, follow: false })).toEqual([
      'ERROR: no time',
      'one',
      'no time',
    ]);
    expect(server.upgrades.map((url) => url.split('?')[1])).toEqual([
      'timestamps=true&follow=false&tail=all',
    ]);
    expect(server.requests).toHaveLength(1);
  }
});
