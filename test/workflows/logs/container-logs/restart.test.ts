import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { TempsAbortError } from '../../../../src/index.ts';
import { containerLine, startRealServer } from '../support.ts';
import { end, ENVIRONMENT, ONE } from './support.ts';

test('a container that restarts is followed, and no line is lost or comes twice', async () => {
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

test('one of several containers is followed again when it runs again, as long as another one runs', async () => {
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

test('a running container whose stream always ends is reconnected at most every four seconds', async () => {
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
