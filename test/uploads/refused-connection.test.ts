import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { nobody } from '../support/server.ts';
import { makeFiles } from './support.ts';

it.each([
  ['a path, and is tried again', async () => join(await makeFiles({ 'a.zip': 'content' }), 'a.zip'), 3],
  ['a Blob, and is tried again', () => new Blob(['content']), 3],
  ['a Node stream', () => Readable.from([Buffer.from('content')]), 1],
  ['a web stream', () => new Blob(['content']).stream(), 1],
])('the error of an upload of %s says that the connection was refused', async (_, source, attempts) => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const temps = new TempsClient({ baseUrl: await nobody(), apiKey: 'tk_test' });
  const file = await source();
  await expect(temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } })).rejects.toMatchObject({
    name: 'TempsConnectionError',
    attempts,
    message: expect.stringContaining('connect ECONNREFUSED'),
  });
});

it('a refused connection is a connection error for a stream of the caller too', async () => {
  const temps = new TempsClient({ baseUrl: await nobody(), apiKey: 'tk_test' });
  const body = new Blob(['content']).stream();
  await expect(temps.request({ method: 'POST', url: '/things', body, bodyType: 'binary' })).rejects.toMatchObject({
    name: 'TempsConnectionError',
    attempts: 1,
  });
});
