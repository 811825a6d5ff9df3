import { once } from 'node:events';
import { expect, test } from 'vitest';
import { TempsAbortError, TempsTimeoutError } from '../../../../src/index.ts';
import { containerLine, startRealServer } from '../support.ts';
import { end, ENVIRONMENT, listed, ONE } from './support.ts';

test('a log ends if its environment is deleted', async () => {
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

test('leaving the loop closes the connection of the log', async () => {
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

test('an abort ends the log', async () => {
  const controller = new AbortController();
  const server = await startRealServer(listed, (socket) => socket.send(containerLine(1, 'one')));
  const reading = (async () => {
    for await (const _ of server.open({ ...ONE, signal: controller.signal })) controller.abort('enough');
  })();
  await expect(reading).rejects.toThrow(TempsAbortError);
});

test('an abort drops the unread lines of a stream that has ended', async () => {
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

test('`stallTimeout` ends a stream that brings nothing, and it is not opened again', async () => {
  const server = await startRealServer(listed, () => {});
  await expect(server.read({ ...ONE, stallTimeout: 1 })).rejects.toSatisfy(
    (error) => TempsTimeoutError.is(error) && error.limit === 'stall',
  );
  expect(server.upgrades).toHaveLength(1);
});
