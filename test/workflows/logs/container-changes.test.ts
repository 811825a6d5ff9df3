import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { TempsAbortError } from '../../../src/index.ts';
import {
  containerLine,
  end,
  ENVIRONMENT,
  listed,
  ONE,
  reportFailure,
  startRealServer,
} from './support.ts';

/**
 * Two containers are followed. The connections of the second break, and it cannot be read again.
 */
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

test('a container that is removed ends only its own lines', async () => {
  for (const refuse of [reportFailure, (socket: WebSocket) => socket.terminate()]) {
    const server = await startLosing(false, refuse);
    expect
      .soft((await server.messages(ENVIRONMENT)).toSorted(), refuse.name)
      .toEqual(['one', 'three', 'two']);
  }
});

test('a failure of a container that still exists is an error', async () => {
  const server = await startLosing(true, reportFailure);
  await expect(server.read(ENVIRONMENT)).rejects.toThrow('Deployment not found');
});

test('a failure that the server writes among the lines is left out, and the log goes on if the container still exists', async () => {
  const failure =
    'ERROR: Docker API error: Docker responded with status code 409: container is marked for removal';
  let streams = 0;
  const server = await startRealServer(
    () => (streams < 2 ? listed() : { containers: [], total: 0 }),
    (socket) => {
      if (++streams === 3) return reportFailure(socket);
      socket.send(
        containerLine(1, 'ERROR: of the app') + (streams === 2 ? containerLine(2, 'two') : ''),
      );
      socket.send(failure);
      end(socket);
    },
  );
  expect(await server.messages(ENVIRONMENT)).toEqual(['ERROR: of the app', 'two']);
});

test('the containers of the next deployment are followed with all their lines, however the streams end', async () => {
  for (const leave of [end, (socket: WebSocket) => socket.terminate()]) {
    const deployed = [{ container_id: 'c3d4', container_name: 'shop-1', status: 'running' }];
    let containers = [{ container_id: 'a1b2', container_name: 'shop-1', status: 'running' }];
    const server = await startRealServer(
      () => ({ containers, total: containers.length }),
      (socket, path) => {
        const isOld = path.includes('a1b2');
        if (isOld && containers === deployed) return reportFailure(socket);
        socket.send(containerLine(isOld ? 1 : 2, isOld ? 'old' : 'new'), () =>
          (isOld ? leave : end)(socket),
        );
        containers = isOld ? deployed : [];
      },
    );
    expect
      .soft(await server.messages({ ...ENVIRONMENT, tail: 1 }), leave.name)
      .toEqual(['old', 'new']);
    const tails = server.upgrades.map((path) => /tail=\w+/.exec(path)?.[0]);
    expect.soft(tails).toEqual(expect.arrayContaining(['tail=1', 'tail=all']));
  }
});

test('a container that restarts is followed, and no line is lost or comes twice', async () => {
  const statuses = ['running', 'exited', 'running', 'exited'];
  const server = await startRealServer(
    () => ({
      containers: [
        { container_id: 'a1b2', container_name: 'shop-1', status: statuses.shift() ?? 'exited' },
      ],
      total: 1,
    }),
    (socket) => {
      socket.send(containerLine(1, 'started'));
      if (server.upgrades.length > 1)
        socket.send(containerLine(1, 'stopping') + containerLine(3, 'started again'));
      end(socket);
    },
  );
  expect(await server.messages(ONE)).toEqual(['started', 'stopping', 'started again']);
  // The start, two looks until it runs again, and five in vain.
  expect(server.requests).toHaveLength(8);
  expect(server.upgrades[1]).toContain(`start_date=${Date.UTC(2026, 6, 3, 9, 12, 40) / 1000}`);
});

test('one of several containers is followed again when it runs again, as long as another one runs', async () => {
  const containers = ['a1b2', 'c3d4'].map((id) => ({
    container_id: id,
    container_name: id,
    status: 'running',
  }));
  const [first, other] = containers as [(typeof containers)[number], (typeof containers)[number]];
  let lists = 0;
  let open: WebSocket | undefined;
  const server = await startRealServer(
    () => {
      lists++;
      if (lists === 20) first.status = 'running';
      if (lists === 30 && open) {
        other.status = 'exited';
        end(open);
      }
      return { containers, total: 2 };
    },
    (socket, path) => {
      if (path.includes('c3d4')) return void (open = socket);
      socket.send(
        containerLine(1, 'before') + (lists < 20 ? '' : containerLine(9, 'again')),
        () => {
          first.status = 'exited';
          end(socket);
        },
      );
    },
  );
  expect(await server.messages(ENVIRONMENT)).toEqual(['before', 'again']);
  // From the 30th on, in which none runs, five for each, and one that finds no new container.
  expect(lists).toBe(40);
});

test('a running container whose stream always ends is reconnected less often each time, down to every five seconds', async () => {
  const times: number[] = [];
  const server = await startRealServer(
    () => ({
      containers: [{ container_id: 'a1b2', container_name: 'shop-1', status: 'running' }],
      total: 1,
    }),
    (socket) => {
      times.push(server.clock.elapsed());
      if (times.length === 3) socket.send(containerLine(1, 'one'));
      end(socket);
    },
  );
  const ends = new AbortController();
  const lines = server.open({ ...ONE, signal: ends.signal })[Symbol.asyncIterator]();
  const first = lines.next();
  while (times.length < 11) await server.clock.advance(server.clock.next ?? 0);
  expect(await first).toMatchObject({ value: { message: 'one' } });
  // A line makes it begin again, with half a second.
  const waits = [750, 1125, 500, 750, 1125, 1687.5, 2531.25, 3796.875, 5000, 5000];
  expect(times.slice(1).map((time, at) => time - (times[at] ?? 0))).toEqual(waits);
  ends.abort();
  await expect(lines.next()).rejects.toThrow(TempsAbortError);
});
