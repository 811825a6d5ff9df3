import { expect, it, vi } from 'vitest';
import { openFile } from '../../src/uploads/open-file.ts';
import { listFiles } from '../../src/uploads/list-files.ts';
import { makeFiles } from './support.ts';

/** What the file system of a machine refuses, which this one may not: tests can run as root. */
const refused = vi.hoisted(() => ({ call: '' }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const fs: Record<string, (...given: unknown[]) => unknown> = { ...(await importOriginal<object>()) };
  for (const call of ['readdir', 'realpath', 'stat']) {
    const original = fs[call]!;
    fs[call] = (path: unknown, ...rest: unknown[]) =>
      refused.call === call && String(path).includes('assets')
        ? Promise.reject(Object.assign(new Error(`EACCES: permission denied, ${call}`), { code: 'EACCES' }))
        : original(path, ...rest);
  }
  return fs;
});

it.each(['readdir', 'realpath', 'stat'])('what cannot be read inside a directory is named (%s)', async (call) => {
  const directory = await makeFiles({ 'index.html': 'i', 'assets/app.js': 'a' });
  refused.call = call;
  await expect(listFiles('file', directory)).rejects.toMatchObject({
    name: 'TempsValidationError',
    issues: [
      {
        path: ['body', 'file'],
        message: expect.stringMatching(/^holds assets.*, which cannot be read: EACCES: permission denied/) as string,
      },
    ],
  });
});

it.each(['http://x.test/site.zip', 'https://x.test/site.zip', 'data:,a'])(
  '%s is no source of an upload, and the error says what to do',
  async (address) => {
    await expect(openFile('file', new URL(address), {})).rejects.toMatchObject({
      name: 'TempsValidationError',
      message: expect.stringContaining('Fetch it, and give the body of the response') as string,
    });
  },
);
