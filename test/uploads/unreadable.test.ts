import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { openFile } from '../../src/uploads/open-file.ts';
import { listFiles } from '../../src/uploads/list-files.ts';
import { makeFiles } from './support.ts';

afterEach(() => void vi.restoreAllMocks());

// What the file system of a machine refuses, which this one may not: tests can run as root.
it.each(['readdir', 'realpath', 'stat'] as const)(
  'the error names what cannot be read inside a directory (%s)',
  async (call) => {
    const directory = await makeFiles({ 'index.html': 'i', 'assets/app.js': 'a' });
    const original = fs[call] as (...given: unknown[]) => Promise<unknown>;
    vi.spyOn(fs, call as 'stat').mockImplementation(((path: unknown, ...rest: unknown[]) =>
      String(path).includes('assets')
        ? Promise.reject(Object.assign(new Error(`EACCES: permission denied, ${call}`), { code: 'EACCES' }))
        : original(path, ...rest)) as typeof fs.stat);
    await expect(listFiles('file', directory)).rejects.toMatchObject({
      name: 'TempsValidationError',
      issues: [
        {
          path: ['body', 'file'],
          message: expect.stringMatching(/^holds assets.*, which cannot be read: EACCES: permission denied/) as string,
        },
      ],
    });
  },
);

it.each(['http://x.test/site.zip', 'https://x.test/site.zip', 'data:,a'])(
  '%s is refused as a source of an upload, and the error says what to do',
  async (address) => {
    await expect(openFile('file', new URL(address), {})).rejects.toMatchObject({
      name: 'TempsValidationError',
      message: expect.stringContaining('Fetch it, and give the body of the response') as string,
    });
  },
);

// An error that nobody listens to would be reported by the test runner, and end any other process.
describe.each<[string, (temps: TempsClient, file: Readable) => PromiseLike<unknown>]>([
  ['uploadStatic', (temps, file) => temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file } })],
  [
    'uploadStatic with a name',
    (temps, source) =>
      temps.deployments.uploadStatic({ path: { project_id: 1 }, body: { file: { source, name: 'a.zip' } } }),
  ],
  ['request', (temps, body) => temps.request({ method: 'POST', url: '/x', bodyType: 'binary', body })],
  ['deploy', (temps, imageTarball) => temps.deploy({ project_id: 1, environment_id: 1, imageTarball })],
])('%s', (_, upload) => {
  it.each([
    ['of a file that does not exist', () => createReadStream('/no/such/file.zip')],
    ['that is reset', () => new PassThrough().destroy(new Error('the stream was reset'))],
  ])('an upload rejects for a stream %s before it is read', async (__, open) => {
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: () => setImmediate('tk_x'),
      fetch: async (request) => new Response(await request.text()),
    });
    await expect(upload(temps, open())).rejects.toMatchObject({
      code: 'upload_unreadable',
      message: expect.stringMatching(/cannot be read: (ENOENT|the stream was reset)/) as string,
    });
  });
});
