import { expect, test } from 'vitest';
import { NotFoundError, TempsClient, TempsResponseError } from '../../../../src/index.ts';
import { startRealServer } from '../support.ts';
import { end, ENVIRONMENT, listed, ONE } from './support.ts';

test('a failure that the server reports is a TempsResponseError', async () => {
  const server = await startRealServer(listed, (socket) => {
    socket.send('{"error":"Failed to get container logs","detail":"Deployment not found"}');
    socket.close(1000, 'container logs unavailable');
  });
  await expect(server.read(ONE)).rejects.toThrow(TempsResponseError);
});

test('an environment that does not exist is a NotFoundError', async () => {
  const server = await startRealServer(() => ({ status: 404, detail: 'Environment not found' }));
  await expect(server.read(ENVIRONMENT)).rejects.toThrow(NotFoundError);
});

test('a container that does not exist is refused, and the error names those that exist', async () => {
  const server = await startRealServer(listed, end);
  await expect(server.read({ ...ENVIRONMENT, container_id: 'wrong' })).rejects.toThrow(
    '`container_id` is "wrong", which is not there: environment 7 has a1b2 (shop-1)',
  );
  expect(server.upgrades).toHaveLength(0);
});

test('a client with its own `fetch` gets an error that says that log streams do not go through it', async () => {
  const temps = new TempsClient({
    baseUrl: 'http://127.0.0.1:1',
    apiKey: 'tk_1',
    fetch: () => Promise.resolve(Response.json(listed())),
  });
  const reading = temps.logs(ONE)[Symbol.asyncIterator]().next();
  await expect(reading).rejects.toThrow('do not go through it');
});

test('a stream that cannot be opened is tried again five times', async () => {
  const server = await startRealServer(listed, end, { refuseUpgrades: true });
  await expect(server.read(ONE)).rejects.toThrow('503');
  expect(server.upgrades).toHaveLength(6);
});
