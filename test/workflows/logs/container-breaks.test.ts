import { expect, onTestFinished, test, vi } from 'vitest';
import { at, containerLine, end, listed, ONE, startRealServer } from './support.ts';

test('a stream that breaks off is opened again, and no line is lost or comes twice', async () => {
  const [one, two, three] = [
    containerLine(1, 'one'),
    containerLine(2, 'two'),
    containerLine(3, 'three'),
  ];
  const server = await startRealServer(listed, (socket) => {
    const isFirst = server.upgrades.length === 1;
    for (const line of isFirst ? [one, two] : [two, two, three]) socket.send(line);
    if (isFirst) socket.terminate();
    else end(socket);
  });
  expect(await server.messages(ONE)).toEqual(['one', 'two', 'two', 'three']);
  expect(new URLSearchParams(server.upgrades[1]?.split('?')[1]).get('start_date')).toBe(
    // A second before the last time, since another output of the container may come a little late.
    String(Date.UTC(2026, 6, 3, 9, 12, 41) / 1000),
  );
});

test('a line that is cut off with its connection comes once, and whole', async () => {
  const whole = containerLine(2, 'charged 1000 EUR');
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    socket.send(containerLine(1, 'one'));
    if (++connections === 1) return socket.send(whole.slice(0, -9), () => socket.terminate());
    socket.send(whole);
    end(socket);
  });
  expect(await server.messages(ONE)).toEqual(['one', 'charged 1000 EUR']);
});

test('a stream that breaks off without a line each time is an error after five reconnects', async () => {
  for (const [what, line, connections] of [
    ['no line', undefined, 6],
    ['a line that was read', at('1', 'a'), 6],
    // Nobody can go on after it.
    ['a line without a time', 'no time\n', 1],
  ] as const) {
    const server = await startRealServer(listed, (socket) => {
      if (line !== undefined) socket.send(line);
      socket.terminate();
    });
    await expect.soft(server.read(ONE), what).rejects.toThrow('the log stream broke off');
    expect.soft(server.upgrades, what).toHaveLength(connections);
  }
});

test('a quiet stream that breaks off after a minute each time is followed on', async () => {
  const server = await startRealServer(listed, (socket) => {
    if (server.upgrades.length < 20)
      return void server.clock.advance(60_000).then(() => socket.terminate());
    socket.send(containerLine(1, 'at last'));
    end(socket);
  });
  expect(await server.messages(ONE)).toEqual(['at last']);
});

test('a stream that breaks off goes on after two pages of a proxy', async () => {
  for (const page of ['404 Not Found', '200 OK']) {
    const server = await startRealServer(
      listed,
      (socket, _path, connection) => {
        socket.send(containerLine(1, 'a'));
        if (server.upgrades.length === 1) return void setTimeout(() => connection.destroy(), 5);
        socket.send(containerLine(2, 'b'));
        end(socket);
      },
      { refuse: (count) => (count === 1 || count === 2 ? page : undefined) },
    );
    expect.soft(await server.messages(ONE), page).toEqual(['a', 'b']);
    expect.soft(server.upgrades, page).toHaveLength(4);
  }
});

test('lines that are written during a reconnect come even with `tail: 0`, whatever the clock of the server', async () => {
  for (const [aheadMs, refusal] of [
    [0, undefined],
    [-600_000, undefined],
    [600_000, 'cut'],
  ] as const) {
    const server = await startRealServer(
      listed,
      (socket) => {
        if (server.upgrades.length === 1) return socket.terminate();
        socket.send(containerLine(1, 'crashed'));
        return end(socket);
      },
      { aheadMs, refuse: (count) => (count === 0 ? refusal : undefined) },
    );
    const started = Math.floor((server.clock.now() + aheadMs) / 1000);
    expect.soft(await server.messages({ ...ONE, tail: 0 })).toEqual(['crashed']);
    // The time of the start, by the server's clock, in each query.
    const queries = server.upgrades.map((url) => new URLSearchParams(url.split('?')[1]));
    expect
      .soft(queries.map((query) => query.get('start_date')))
      .toEqual([`${started}`, `${started}`]);
  }
});

test('a stream that cannot be opened is tried again five times for 15.5 s, as is one that opens too late', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  for (const [says, refuse] of [
    ['503', () => '503 Service Unavailable'],
    ['no complete response within 60000 ms', () => void vi.advanceTimersByTime(60_000)],
  ] as const) {
    const server = await startRealServer(listed, end, { refuse });
    const start = server.clock.elapsed();
    await expect.soft(server.read(ONE)).rejects.toThrow(says);
    expect
      .soft({ upgrades: server.upgrades.length, elapsed: server.clock.elapsed() - start }, says)
      .toEqual({ upgrades: 6, elapsed: 15_500 });
  }
});

test('a stream that the server ends is none that has failed', async () => {
  const containers = [{ container_id: 'a1b2', container_name: 'shop-1', status: 'running' }];
  const server = await startRealServer(
    () => ({ containers: server.upgrades.length === 12 ? [] : containers, total: 1 }),
    (socket) => (server.upgrades.length % 6 === 0 ? end(socket) : socket.terminate()),
  );
  expect(await server.messages(ONE)).toEqual([]);
});
