import { expect, test } from 'vitest';
import { containerLine, startRealServer } from '../support.ts';
import { at, end, ENVIRONMENT, listed, ONE } from './support.ts';

test('each line has its time, its source and its level', async () => {
  const server = await startRealServer(listed, (socket) => {
    socket.send(containerLine(1, 'started'));
    socket.send(containerLine(2, '{"level":"WARN","msg":"slow"}'));
    end(socket);
  });
  expect(await server.read(ONE)).toEqual([
    { time: '2026-07-03T09:12:41.120384511Z', level: 'info', source: 'shop-1', message: 'started' },
    { time: '2026-07-03T09:12:42.120384511Z', level: 'warn', source: 'shop-1', message: 'slow' },
  ]);
});

test('a line that is a JSON object keeps its other members, and a numeric level gets its name', async () => {
  const server = await startRealServer(listed, (socket) => {
    socket.send(containerLine(1, '{"level":50,"msg":"refused","reqId":"r-1","err":{"code":"ECONNREFUSED"}}'));
    socket.send(containerLine(2, '{"message":"declined","msg":"paid","order":4711}'));
    end(socket);
  });
  expect(await server.read(ONE)).toMatchObject([
    { level: 'error', message: 'refused', fields: { reqId: 'r-1', err: { code: 'ECONNREFUSED' } } },
    { level: 'info', message: 'declined', fields: { msg: 'paid', order: 4711 } },
  ]);
});

test('a line of an app keeps its own `line` and `timestamp`, and a `level` that has no name', async () => {
  const written = { line: 120, timestamp: '2026-07-03T09:12:40.9Z', level: 35, fn: 'query' };
  const server = await startRealServer(listed, (socket) => {
    socket.send(containerLine(1, JSON.stringify({ message: 'failed', ...written })));
    end(socket);
  });
  expect(await server.read(ONE)).toEqual([
    { time: '2026-07-03T09:12:41.120384511Z', level: 'info', source: 'shop-1', message: 'failed', fields: written },
  ]);
});

test('`since` is sent in Unix seconds', async () => {
  const server = await startRealServer(listed, end);
  await server.read({ ...ONE, since: '2026-07-03T09:12:44.9Z', tail: 10 });
  const query = Object.fromEntries(new URLSearchParams(server.upgrades[0]?.split('?')[1]));
  expect(query).toEqual({
    timestamps: 'true',
    follow: 'true',
    tail: '10',
    start_date: '1783069964',
  });
});

test.each<[string, string | Date, string[]]>([
  ['the time of a line', '2026-07-03T09:12:41.120384511Z', ['from', 'after']],
  ['that in another zone', '2026-07-03T11:12:41.120384511+02:00', ['from', 'after']],
  ['a time of milliseconds', '2026-07-03T09:12:41.120Z', ['before', 'from', 'after']],
  ['a date', new Date('2026-07-03T09:12:41.121Z'), ['after']],
])('`since` is exact to the nanosecond: from %s', async (_, since, expected) => {
  const server = await startRealServer(listed, (socket) => {
    socket.send(at('120384510', 'before') + at('120384511', 'from') + at('1211', 'after'));
    end(socket);
  });
  expect((await server.read({ ...ONE, since })).map(({ message }) => message)).toEqual(expected);
});

test('the logs of all containers of an environment are read together', async () => {
  const containers = [
    { container_id: 'a1b2', container_name: 'shop-1', status: 'exited' },
    { container_id: 'c3d4', container_name: 'shop-2', status: 'exited' },
  ];
  const server = await startRealServer(
    () => ({ containers, total: 2 }),
    (socket, path) => {
      socket.send(containerLine(1, path.includes('a1b2') ? 'one' : 'two'));
      end(socket);
    },
  );
  const entries = await server.read(ENVIRONMENT);
  expect(entries.map(({ source, message }) => `${source}: ${message}`).toSorted()).toEqual([
    'shop-1: one',
    'shop-2: two',
  ]);
});
