import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import {
  NotFoundError,
  TempsAbortError,
  TempsClient,
  TempsResponseError,
  TempsTimeoutError,
} from '../../../src/index.ts';
import { containerLine, startRealServer } from './support.ts';

const ENVIRONMENT = { project_id: 3, environment_id: 7 };
const ONE = { ...ENVIRONMENT, container_id: 'a1b2' };
const listed = () => ({ containers: [{ container_id: 'a1b2', container_name: 'shop-1' }], total: 1 });

const at = (fraction: string, text: string): string => `2026-07-03T09:12:41.${fraction}Z ${text}\n`;

/** July's server: pieces as Docker gives them, then a close with a reason. */
function end(socket: WebSocket): void {
  socket.close(1000, 'log stream ended');
}

/** Lets fake timers run in small steps, since a ping and its pong take real time. */
async function inSmallSteps<T>(promise: Promise<T>): Promise<T> {
  const state = { isDone: false };
  const watched = promise.finally(() => (state.isDone = true));
  watched.catch(() => {});
  while (!state.isDone) {
    vi.advanceTimersByTime(5);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return watched;
}

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

test('a line that is a JSON object keeps its other members, and levels as numbers get their names', async () => {
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

test('a connection that breaks off is opened again, and no line is lost or doubled', async () => {
  const written = [
    containerLine(1, 'one'),
    containerLine(2, 'two'),
    containerLine(2, 'two'),
    containerLine(3, 'three'),
  ];
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    connections++;
    for (const line of connections === 1 ? written.slice(0, 2) : written.slice(1)) socket.send(line);
    if (connections === 1) socket.terminate();
    else end(socket);
  });
  const entries = await server.read(ONE);
  expect(entries.map(({ message }) => message)).toEqual(['one', 'two', 'two', 'three']);
  expect(new URLSearchParams(server.upgrades[1]?.split('?')[1]).get('start_date')).toBe(
    // A second before the last time, since another output of the container may come a little late.
    String(Date.UTC(2026, 6, 3, 9, 12, 41) / 1000),
  );
});

test('a line that was cut off with the connection comes once, and whole', async () => {
  const whole = containerLine(2, 'charged 1000 EUR');
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    socket.send(containerLine(1, 'one'));
    if (++connections === 1) return socket.send(whole.slice(0, -9), () => socket.terminate());
    socket.send(whole);
    end(socket);
  });
  const entries = await server.read(ONE);
  expect(entries.map(({ message }) => message)).toEqual(['one', 'charged 1000 EUR']);
});

test('a connection that always breaks off is an error in the end', async () => {
  const server = await startRealServer(listed, (socket) => socket.terminate());
  await expect(server.read(ONE)).rejects.toThrow('the log stream broke off');
  expect(server.upgrades).toHaveLength(6);
});

test('times go out as Unix seconds', async () => {
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

test('without a container, those of the environment are read together', async () => {
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

test('a failure that the server reports is an error', async () => {
  const server = await startRealServer(listed, (socket) => {
    socket.send('{"error":"Failed to get container logs","detail":"Deployment not found"}');
    socket.close(1000, 'container logs unavailable');
  });
  await expect(server.read(ONE)).rejects.toThrow(TempsResponseError);
});

/** Two containers are followed. The connections of the second break, and it cannot be read again. */
function startLosing(isListed: boolean, refuse: (socket: WebSocket) => void) {
  const containers = [
    { container_id: 'a1b2', container_name: 'shop-1', status: 'exited' },
    { container_id: 'c3d4', container_name: 'shop-2', status: 'running' },
  ];
  let [hasBroken, lists] = [false, 0];
  let first: WebSocket | undefined;
  return startRealServer(
    () => {
      const left = lists++ === 0 || isListed ? containers : containers.slice(0, 1);
      // The first one goes on after the other is known to be gone.
      if (lists > 1 && first) {
        first.send(containerLine(3, 'three'));
        end(first);
      }
      return { containers: left, total: left.length };
    },
    (socket, path) => {
      if (path.includes('a1b2')) return (first = socket).send(containerLine(1, 'one'));
      if (hasBroken) return refuse(socket);
      hasBroken = true;
      socket.send(containerLine(2, 'two'), () => socket.terminate());
    },
  );
}

function reportFailure(socket: WebSocket): void {
  socket.send('{"error":"Failed to get container logs","detail":"Deployment not found"}');
  socket.close(1000, 'container logs unavailable');
}

test.each([
  ['with a failure that the server reports', reportFailure],
  ['with connections that break', (socket: WebSocket) => socket.terminate()],
])('a container that is removed %s ends its own lines only, not those of the others', async (_, refuse) => {
  const server = await startLosing(false, refuse);
  const entries = await server.read(ENVIRONMENT);
  expect(entries.map(({ message }) => message).toSorted()).toEqual(['one', 'three', 'two']);
});

test('a container that restarts is followed on, and no line is lost or doubled', async () => {
  const statuses = ['running', 'exited', 'running', 'exited'];
  const server = await startRealServer(
    () => ({
      containers: [{ container_id: 'a1b2', container_name: 'shop-1', status: statuses.shift() ?? 'exited' }],
      total: 1,
    }),
    (socket) => {
      socket.send(containerLine(1, 'started'));
      if (server.upgrades.length > 1) socket.send(containerLine(1, 'stopping') + containerLine(3, 'started again'));
      end(socket);
    },
  );
  const entries = await server.read(ONE);
  expect(entries.map(({ message }) => message)).toEqual(['started', 'stopping', 'started again']);
  expect(server.upgrades[1]).toContain(`start_date=${Date.UTC(2026, 6, 3, 9, 12, 40) / 1000}`);
});

test.each<[string, (socket: WebSocket) => void]>([
  ['that the server ends', end],
  ['that break', (socket) => socket.terminate()],
])('the containers of the next deployment are followed after streams %s, with all their lines', async (_, leave) => {
  const deployed = [{ container_id: 'c3d4', container_name: 'shop-1', status: 'running' }];
  let containers = [{ container_id: 'a1b2', container_name: 'shop-1', status: 'running' }];
  const server = await startRealServer(
    () => ({ containers, total: containers.length }),
    (socket, path) => {
      const isOld = path.includes('a1b2');
      if (isOld && containers === deployed) return reportFailure(socket);
      socket.send(containerLine(isOld ? 1 : 2, isOld ? 'old' : 'new'), () => (isOld ? leave : end)(socket));
      containers = isOld ? deployed : [];
    },
  );
  const entries = await server.read({ ...ENVIRONMENT, tail: 1 });
  expect(entries.map(({ message }) => message)).toEqual(['old', 'new']);
  expect(server.upgrades.map((path) => /tail=\w+/.exec(path)?.[0])).toEqual(
    expect.arrayContaining(['tail=1', 'tail=all']),
  );
});

test('the log ends with the environment, where that is deleted', async () => {
  let lists = 0;
  const server = await startRealServer(
    () => (lists++ === 0 ? listed() : { status: 404, detail: 'Environment not found' }),
    (socket) => {
      socket.send(containerLine(1, 'last'));
      end(socket);
    },
  );
  expect(await server.read(ENVIRONMENT)).toMatchObject([{ message: 'last' }]);
});

test('a failure that the server writes as a line is none of the app, and the log goes on if the container does', async () => {
  const failure = 'ERROR: Docker API error: Docker responded with status code 409: container is marked for removal';
  let streams = 0;
  const server = await startRealServer(
    () => (streams < 2 ? listed() : { containers: [], total: 0 }),
    (socket) => {
      if (++streams === 3) return reportFailure(socket);
      socket.send(containerLine(1, 'ERROR: of the app') + (streams === 2 ? containerLine(2, 'two') : ''));
      socket.send(failure);
      end(socket);
    },
  );
  const entries = await server.read(ENVIRONMENT);
  expect(entries.map(({ message }) => message)).toEqual(['ERROR: of the app', 'two']);
});

test('one of several containers is followed on whenever it runs again, as long as another one runs', async () => {
  const containers = ['a1b2', 'c3d4'].map((id) => ({ container_id: id, container_name: id, status: 'running' }));
  const [first, other] = containers as [(typeof containers)[number], (typeof containers)[number]];
  let lists = 0;
  let open: WebSocket | undefined;
  const server = await startRealServer(
    () => {
      lists++;
      if (lists === 20) first.status = 'running';
      return { containers, total: 2 };
    },
    (socket, path) => {
      if (path.includes('c3d4')) return void (open = socket);
      socket.send(containerLine(1, 'before') + (lists < 20 ? '' : containerLine(9, 'again')), () => {
        if (lists >= 20 && open) {
          other.status = 'exited';
          end(open);
        }
        first.status = 'exited';
        end(socket);
      });
    },
  );
  expect((await server.read(ENVIRONMENT)).map(({ message }) => message)).toEqual(['before', 'again']);
});

test('a container that is said to run, whose stream ends each time, is asked for at most every four seconds', async () => {
  const server = await startRealServer(
    () => ({ containers: [{ container_id: 'a1b2', container_name: 'shop-1', status: 'running' }], total: 1 }),
    end,
  );
  const ends = new AbortController();
  const lines = server.open({ ...ONE, signal: ends.signal });
  const read = lines[Symbol.asyncIterator]().next();
  read.catch(() => {});
  while (server.clock.elapsed() < Date.UTC(2026, 0, 15, 12, 1)) await server.clock.advance(server.clock.next ?? 0);
  expect(server.upgrades.length).toBeGreaterThan(10);
  expect(server.upgrades.length).toBeLessThan(22);
  ends.abort();
  await expect(read).rejects.toThrow(TempsAbortError);
});

test('a container that fails and is still there is an error', async () => {
  const server = await startLosing(true, reportFailure);
  await expect(server.read(ENVIRONMENT)).rejects.toThrow('Deployment not found');
});

test('an environment that is not there is an error', async () => {
  const server = await startRealServer(() => ({ status: 404, detail: 'Environment not found' }));
  await expect(server.read(ENVIRONMENT)).rejects.toThrow(NotFoundError);
});

test('without follow, a server that goes on following is left once no line comes any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const server = await startRealServer(listed, (socket) => socket.send(containerLine(1, 'one')));
  const lines = server.open({ ...ONE, follow: false })[Symbol.asyncIterator]();
  expect((await lines.next()).value?.message).toBe('one');
  expect((await inSmallSteps(lines.next())).done).toBe(true);
  // The log, its last line, and whether the line before it is equal.
  expect(server.upgrades.slice(1).map((url) => new URLSearchParams(url.split('?')[1]).get('tail'))).toEqual(['1', '2']);
});

test.each([
  ['whole', [containerLine(1, 'one')], [containerLine(2, 'two')]],
  ['half', [containerLine(1, 'one'), containerLine(2, 'two').slice(0, -2)], ['o\n']],
  ['all', [], [containerLine(1, 'one'), containerLine(2, 'two')]],
  ['one of an earlier time', [containerLine(3, 'one')], [containerLine(2, 'two')]],
])(
  'without follow, a server that is silent for long is waited for until its last line has come: %s',
  async (_, early, late) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let count = 0;
    const server = await startRealServer(listed, (socket) => {
      const isFirst = count++ === 0;
      for (const message of isFirst ? early : [containerLine(2, 'two')]) socket.send(message);
      if (isFirst) setTimeout(() => late.forEach((message) => socket.send(message)), 18_000);
    });
    const entries: string[] = [];
    await inSmallSteps(
      (async () => {
        for await (const { message } of server.open({ ...ONE, follow: false })) entries.push(message);
      })(),
    );
    expect(entries).toEqual(['one', 'two']);
    expect(new URLSearchParams(server.upgrades[1]?.split('?')[1]).get('tail')).toBe('1');
  },
);

test('without follow, a log that an app writes to all the time ends where it ended when it was asked for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let [count, atQuestion] = [0, 0];
  const server = await startRealServer(listed, (socket) => {
    if (count > 0) {
      atQuestion = count;
      return socket.send(containerLine(count, `line ${count}`));
    }
    const write = (): void => {
      count++;
      socket.send(containerLine(count, `line ${count}`));
      if (count === 5) void server.clock.advance(5_000);
      setTimeout(write, 700);
    };
    write();
  });
  const entries: string[] = [];
  await inSmallSteps(
    (async () => {
      for await (const { message } of server.open({ ...ONE, follow: false })) entries.push(message);
    })(),
  );
  expect(atQuestion).toBeGreaterThan(0);
  expect(entries).toEqual(Array.from({ length: atQuestion }, (_, index) => `line ${index + 1}`));
});

const numbered = (index: number): string => at(String(index).padStart(3, '0'), `line ${index}`);

/** A server that follows all the same, of an app that writes 60 lines, and that breaks off some questions for the last. */
async function startWriting(failures: number) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const state = { count: 0, questions: 0, atAnswer: 0 };
  const server = await startRealServer(listed, (socket) => {
    if (state.count > 0) {
      if (++state.questions <= failures) return socket.terminate();
      state.atAnswer = state.count;
      return socket.send(numbered(state.count));
    }
    const write = (): void => {
      if (state.count === 60) return end(socket);
      socket.send(numbered(++state.count));
      if (state.count % 5 === 0) void server.clock.advance(5_000);
      setTimeout(write, 700);
    };
    write();
  });
  return { server, state };
}

test('without follow, the question where a log ended is asked again if it fails', async () => {
  const { server, state } = await startWriting(2);
  const entries: string[] = [];
  await inSmallSteps(
    (async () => {
      for await (const { message } of server.open({ ...ONE, follow: false })) entries.push(message);
    })(),
  );
  expect(state.questions).toBe(3);
  expect(entries).toEqual(Array.from({ length: state.atAnswer }, (_, index) => `line ${index + 1}`));
});

test('without follow, a log that does not end is an error if the question where it ended fails each time', async () => {
  const { server, state } = await startWriting(Infinity);
  await expect(
    inSmallSteps(
      (async () => {
        for await (const _ of server.open({ ...ONE, follow: false }));
      })(),
    ),
  ).rejects.toThrow('the log stream broke off');
  expect(state.questions).toBe(5);
});

test('without follow, a question for the last line that fails is not the end of a silent log', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let isSent = false;
  const server = await startRealServer(listed, (socket) => {
    if (isSent) return socket.send(containerLine(2, 'two'));
    if (server.upgrades.at(-1)?.includes('tail=1')) return socket.terminate();
    socket.send(containerLine(1, 'one'));
    setTimeout(() => {
      socket.send(containerLine(2, 'two'));
      isSent = true;
    }, 14_000);
  });
  const entries: string[] = [];
  await inSmallSteps(
    (async () => {
      for await (const { message } of server.open({ ...ONE, follow: false })) entries.push(message);
    })(),
  );
  expect(entries).toEqual(['one', 'two']);
});

test('without follow, a silent log is an error if each question for its last line fails', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const server = await startRealServer(listed, (socket) => {
    if (!server.upgrades.at(-1)?.includes('tail=1')) return socket.send(containerLine(1, 'one'));
    socket.send(JSON.stringify({ error: 'too many connections' }));
    socket.close(1011, 'container logs unavailable');
  });
  const tick = (): void => {
    void server.clock.advance(1_000);
    setTimeout(tick, 1_000);
  };
  tick();
  await expect(
    inSmallSteps(
      (async () => {
        for await (const _ of server.open({ ...ONE, follow: false }));
      })(),
    ),
  ).rejects.toThrow('too many connections');
});

/** A server that follows all the same. Its log gets more lines after a while; questions for its last lines are responded to. */
async function startSlow(
  early: string[],
  late: string[],
  respond: (socket: WebSocket, tail: number, isWhole: boolean) => void,
) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let isWhole = false;
  const onSocket = (socket: WebSocket): void => {
    const tail = Number(new URLSearchParams(server.upgrades.at(-1)?.split('?')[1]).get('tail'));
    if (!Number.isNaN(tail)) return respond(socket, tail, isWhole);
    for (const message of early) socket.send(message);
    setTimeout(() => {
      isWhole = true;
      for (const message of late) socket.send(message);
    }, 18_000);
  };
  // The lines are older than the moment at which the log is asked for.
  const server = await startRealServer(listed, onSocket, { aheadMs: 365 * 24 * 3_600_000 });
  // The waits before a stream is opened again are on the clock of the log.
  const tick = (): void => {
    void server.clock.advance(1_000);
    setTimeout(tick, 1_000);
  };
  tick();
  const read = async (): Promise<string[]> => {
    const entries: string[] = [];
    for await (const { message } of server.open({ ...ONE, follow: false })) entries.push(message);
    return entries;
  };
  return inSmallSteps(read());
}

test.each([
  ['was closed with nothing, though lines have come', [containerLine(1, 'one')], end],
  ['was closed with nothing, before a line has come', [], end],
  ['brought nothing, though lines have come', [containerLine(1, 'one')], () => {}],
  [
    'brought a failure as text',
    [containerLine(1, 'one')],
    (socket: WebSocket) => socket.send('ERROR: failed to read the log'),
  ],
])(
  'without follow, a question for the last line that %s is asked again, and no line is lost',
  async (_, early, respond) => {
    const late = [containerLine(1, 'one'), containerLine(2, 'two')].slice(early.length);
    const entries = await startSlow(early, late, (socket, _tail, isWhole) =>
      isWhole ? socket.send(containerLine(2, 'two')) : respond(socket),
    );
    expect(entries).toEqual(['one', 'two']);
  },
);

test.each([[[containerLine(1, 'one')]], [[]]])(
  'without follow, a log whose last line is never told is an error that says so: %j',
  async (early) => {
    await expect(startSlow(early, [], end)).rejects.toThrow('no last line of the log of container "a1b2"');
  },
);

test('without follow, a log that is silent, and whose last line does not come either, is empty', async () => {
  expect(await startSlow([], [], () => {})).toEqual([]);
});

test.each([1, 2, 3])(
  'without follow, a last line that is equal to %i before it is not taken for one of them',
  async (count) => {
    const log = Array.from({ length: count + 1 }, () => containerLine(1, 'again'));
    const entries = await startSlow(log.slice(1), log.slice(0, 1), (socket, tail) => {
      for (const line of log.slice(-tail)) socket.send(line);
    });
    expect(entries).toHaveLength(count + 1);
  },
);

test('without follow, lines of a later time than that of the last line are read, if they come before it', async () => {
  const log = [at('2', 'a'), at('5', 'b'), at('4', 'c')];
  let whole: WebSocket | undefined;
  const server = await startRealServer(listed, (socket) => {
    const isQuestion = server.upgrades.at(-1)?.includes('tail=1');
    if (!isQuestion) return (whole = socket).send(at('2', 'a'));
    socket.send(at('4', 'c'), () =>
      setTimeout(() => {
        for (const line of log.slice(1)) whole?.send(line);
        if (whole) end(whole);
      }, 20),
    );
    end(socket);
  });
  expect((await server.read({ ...ONE, follow: false })).map(({ message }) => message)).toEqual(['a', 'b', 'c']);
});

test('without follow, the last piece of a line that Docker has split is known to have come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const pieces = [containerLine(1, 'a'.repeat(16_384)).trimEnd(), containerLine(2, 'the end')];
  let count = 0;
  const server = await startRealServer(listed, (socket) => {
    for (const piece of count++ === 0 ? pieces : pieces.slice(1)) socket.send(piece);
  });
  const lines = server.open({ ...ONE, follow: false })[Symbol.asyncIterator]();
  expect((await inSmallSteps(lines.next())).value?.message).toMatch(/^a+.*the end$/);
  expect((await inSmallSteps(lines.next())).done).toBe(true);
});

test('without follow, the time that a connection takes to open is no silence', async () => {
  const gate = new EventEmitter();
  const server = await startRealServer(
    listed,
    (socket) => {
      socket.send(containerLine(1, 'one'));
      end(socket);
    },
    { upgradeAfter: once(gate, 'open') },
  );
  const lines = server.open({ ...ONE, follow: false })[Symbol.asyncIterator]();
  const reading = lines.next();
  await server.clock.advance(50_000);
  gate.emit('open');
  expect((await reading).value?.message).toBe('one');
});

test('a client with a fetch of its own is told that log streams do not go through it', async () => {
  const temps = new TempsClient({
    baseUrl: 'http://127.0.0.1:1',
    apiKey: 'tk_1',
    fetch: () => Promise.resolve(Response.json(listed())),
  });
  const reading = temps.logs(ONE)[Symbol.asyncIterator]().next();
  await expect(reading).rejects.toThrow('do not go through it');
});

test('leaving the loop closes the connection', async () => {
  let closed: Promise<unknown> | undefined;
  const server = await startRealServer(listed, (socket) => {
    closed = once(socket, 'close');
    socket.send(containerLine(1, 'one'));
  });
  for await (const { message } of server.open(ONE)) {
    expect(message).toBe('one');
    break;
  }
  expect(await closed).toBeDefined();
});

test('a signal ends it', async () => {
  const controller = new AbortController();
  const server = await startRealServer(listed, (socket) => socket.send(containerLine(1, 'one')));
  const reading = (async () => {
    for await (const _ of server.open({ ...ONE, signal: controller.signal })) controller.abort('enough');
  })();
  await expect(reading).rejects.toThrow(TempsAbortError);
});

test.each<[string, string[], string[], string[]]>([
  [
    'the same text at the same time, twice',
    [at('1', 'a'), at('1', 'a')],
    [at('1', 'a'), at('1', 'a'), at('1', 'b')],
    ['a', 'a', 'b'],
  ],
  [
    'lines of one time in another order',
    [at('1', 'a'), at('1', 'b')],
    [at('1', 'b'), at('1', 'a'), at('1', 'c')],
    ['a', 'b', 'c'],
  ],
  [
    'a time before that of the line before it',
    [at('2', 'a'), at('1', 'b')],
    [at('1', 'b'), at('2', 'a'), at('15', 'c')],
    ['a', 'b', 'c'],
  ],
  [
    'a line of several, of which only the first has a time',
    [at('1', 'a'), 'rest of a\n'],
    [at('1', 'a'), 'rest of a\n', at('1', 'b')],
    ['a', 'rest of a', 'b'],
  ],
])('a stream goes on after %s: no line is lost or doubled', async (_, first, second, expected) => {
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    const isFirst = ++connections === 1;
    for (const line of isFirst ? first : second) socket.send(line);
    if (isFirst) socket.terminate();
    else end(socket);
  });
  expect((await server.read(ONE)).map(({ message }) => message)).toEqual(expected);
});

/** A server that breaks off after some lines of a log, and then sends what is asked for. */
async function startBreaking(log: readonly string[], breakAfter: number) {
  let connections = 0;
  const server = await startRealServer(listed, (socket) => {
    const query = new URLSearchParams(server.upgrades.at(-1)?.split('?')[1]);
    const since = Number(query.get('start_date') ?? 0) * 1000;
    const tail = query.get('tail') === 'all' ? log.length : Number(query.get('tail'));
    const asked = log.filter((line) => Date.parse(line.split(' ')[0] ?? '') >= since).slice(-tail);
    const isFirst = ++connections === 1;
    for (const line of isFirst ? asked.slice(0, breakAfter) : asked) socket.send(line);
    if (isFirst) socket.terminate();
    else end(socket);
  });
  return server;
}

test('a line that comes after one of the next second is not lost to a break between them', async () => {
  const log = [containerLine(1, 'a'), at('9', 'b'), '2026-07-03T09:12:42.000000001Z c\n', at('999999999', 'd')];
  const server = await startBreaking(log, 3);
  expect((await server.read(ONE)).map(({ message }) => message)).toEqual(['a', 'b', 'c', 'd']);
});

test.each<[time: string, count: number]>([
  ['second', 1],
  ['second', 2],
  ['second', 3],
  ['nanosecond', 2],
])('lines before the `tail` do not come after a break, though they are of its %s: %i', async (time, count) => {
  const log = [1, 2, 3, 4, 5, 6].map((each) => at(time === 'second' ? String(each) : '1', `boot ${each}`));
  const server = await startBreaking(log, count);
  const entries = await server.read({ ...ONE, tail: 3 });
  expect(entries.map(({ message }) => message)).toEqual(['boot 4', 'boot 5', 'boot 6']);
});

test('lines before the `tail` do not come after a break, though two outputs have mixed their times', async () => {
  const log = [5, 3, 7, 2, 8].map((each) => at(String(each), `boot ${each}`));
  const server = await startBreaking(log, 1);
  const entries = await server.read({ ...ONE, tail: 2 });
  expect(entries.map(({ message }) => message)).toEqual(['boot 2', 'boot 8']);
});

test.each([
  ['2026-07-03T09', '+00:00'],
  ['2026-07-03T11', '+02:00'],
  ['2026-07-02T23', '-10:00'],
])('a time with an offset is read as the same in UTC, also after a break: %s:…%s', async (start, zone) => {
  const log = ['1', '234567891'].map((fraction) => `${start}:12:41.${fraction}${zone} line ${fraction}`);
  const server = await startBreaking(log, 1);
  expect((await server.read(ONE)).map(({ time, message }) => [time, message])).toEqual([
    ['2026-07-03T09:12:41.1Z', 'line 1'],
    ['2026-07-03T09:12:41.234567891Z', 'line 234567891'],
  ]);
});

test.each<[string, string, number]>([
  ['without a time, after which nobody can go on', 'no time\n', 1],
  ['that was read already', at('1', 'a'), 6],
])('a server that sends a line %s, and breaks off each time, is an error in the end', async (_, line, connections) => {
  const server = await startRealServer(listed, (socket) => {
    socket.send(line);
    socket.terminate();
  });
  await expect(server.read(ONE)).rejects.toThrow('the log stream broke off');
  expect(server.upgrades).toHaveLength(connections);
});

test('a container that is not there is refused with those that are', async () => {
  const server = await startRealServer(listed, end);
  await expect(server.read({ ...ENVIRONMENT, container_id: 'wrong' })).rejects.toThrow(
    '`container_id` is "wrong", which is not there: environment 7 has a1b2 (shop-1)',
  );
  expect(server.upgrades).toHaveLength(0);
});

test('a stream that cannot be opened is retried as often as any call', async () => {
  const server = await startRealServer(listed, end, { refuseUpgrades: true });
  await expect(server.read(ONE)).rejects.toThrow('503');
  expect(server.upgrades).toHaveLength(1);
});

test('a stream that was open goes on after the 404 page of a proxy', async () => {
  const server = await startRealServer(
    listed,
    (socket, _path, connection) => {
      socket.send(containerLine(1, 'a'));
      if (server.upgrades.length === 1) return void setTimeout(() => connection.destroy(), 5);
      socket.send(containerLine(2, 'b'));
      end(socket);
    },
    { refuseUpgrades: (count) => count === 1 || count === 2 },
  );
  expect((await server.read(ONE)).map(({ message }) => message)).toEqual(['a', 'b']);
  expect(server.upgrades).toHaveLength(4);
});

test('a frame that no server may send is no reason to connect again', async () => {
  const server = await startRealServer(listed, (_socket, _path, connection) => {
    // Of a client, since it is masked.
    connection.write(Uint8Array.of(0x81, 0x81, 0, 0, 0, 0, 0x61));
  });
  await expect(server.read(ONE)).rejects.toThrow(
    'something other than a WebSocket stream: a frame that no server may send',
  );
  expect(server.upgrades).toHaveLength(1);
});

/** Lets so much time pass, in steps between which the network has its turn, or until all is read. */
async function pass(ms: number, reading: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  reading.then(
    () => (state.isDone = true),
    () => (state.isDone = true),
  );
  for (let time = 0; time < ms && !state.isDone; time += 5_000) {
    vi.advanceTimersByTime(5_000);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a server that does not answer pings', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('may be gone: after 100 s without a line its stream is opened again, and no line is lost or doubled', async () => {
    const server = await startRealServer(
      listed,
      (socket) => {
        socket.send(containerLine(1, 'one'));
        if (server.upgrades.length === 1) return;
        socket.send(containerLine(2, 'two'));
        end(socket);
      },
      { autoPong: false },
    );
    const reading = server.read(ONE);
    await pass(200_000, reading);
    const found = await reading;
    expect(found.map(({ message }) => message)).toEqual(['one', 'two']);
    expect(server.upgrades).toHaveLength(2);
  });

  test('is asked less and less often where the app is only quiet, and that is no failure', async () => {
    const server = await startRealServer(
      listed,
      (socket) => {
        if (server.upgrades.length < 12) return;
        socket.send(containerLine(1, 'hours later'));
        end(socket);
      },
      { autoPong: false },
    );
    const reading = server.read(ONE);
    // After 100, 200, and so on up to 3200 seconds, and then after an hour.
    await pass(10_000_000, reading);
    expect(server.upgrades).toHaveLength(8);
    await pass(86_400_000, reading);
    const found = await reading;
    expect(found.map(({ message }) => message)).toEqual(['hours later']);
  });

  test('is left to stallTimeout, where that is given', async () => {
    const server = await startRealServer(listed, () => {}, { autoPong: false });
    const reading = server.read({ ...ONE, stallTimeout: 600_000 });
    await pass(700_000, reading);
    await expect(reading).rejects.toThrow(TempsTimeoutError);
    expect(server.upgrades).toHaveLength(1);
  });
});

test('stallTimeout ends a stream that brings nothing, and it is not opened again', async () => {
  const server = await startRealServer(listed, () => {});
  await expect(server.read({ ...ONE, stallTimeout: 1 })).rejects.toSatisfy(
    (error) => TempsTimeoutError.is(error) && error.limit === 'stall',
  );
  expect(server.upgrades).toHaveLength(1);
});

test.each([0, -600_000, 600_000])(
  'lines that were written while a connection was broken are not lost to `tail: 0`, with a clock %i ms ahead',
  async (aheadMs) => {
    let connections = 0;
    const server = await startRealServer(
      listed,
      (socket) => {
        connections++;
        if (connections === 1) return socket.terminate();
        socket.send(containerLine(1, 'crashed'));
        return end(socket);
      },
      { aheadMs },
    );
    const started = server.clock.now() + aheadMs;
    expect((await server.read({ ...ONE, tail: 0 })).map(({ message }) => message)).toEqual(['crashed']);
    const queries = server.upgrades.map((url) => Object.fromEntries(new URLSearchParams(url.split('?')[1])));
    expect(queries[0]).toMatchObject({ tail: '0' });
    expect(queries[0]).not.toHaveProperty('start_date');
    expect(queries[1]).toMatchObject({ tail: 'all', start_date: String(Math.floor(started / 1000)) });
  },
);

test('a signal also ends the lines of a stream that has ended, which nobody has taken', async () => {
  const controller = new AbortController();
  const server = await startRealServer(listed, (socket) => {
    socket.send([1, 2, 3].map((second) => containerLine(second, 'x')).join(''));
    end(socket);
  });
  let read = 0;
  const reading = (async () => {
    for await (const _ of server.open({ ...ONE, signal: controller.signal })) {
      read++;
      // Until the close has arrived as well.
      for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
      controller.abort('enough');
    }
  })();
  await expect(reading).rejects.toThrow(TempsAbortError);
  expect(read).toBe(1);
});
