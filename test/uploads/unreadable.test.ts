import fs from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { openFile } from '../../src/uploads/open-file.ts';
import { listFiles } from '../../src/uploads/list-files.ts';
import { makeFiles } from './support.ts';

afterEach(() => void vi.restoreAllMocks());

// What the file system of a machine refuses, which this one may not: tests can run as root.
it.each(['readdir', 'realpath', 'stat'] as const)(
  'what cannot be read inside a directory is named (%s)',
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
  '%s is no source of an upload, and the error says what to do',
  async (address) => {
    await expect(openFile('file', new URL(address), {})).rejects.toMatchObject({
      name: 'TempsValidationError',
      message: expect.stringContaining('Fetch it, and give the body of the response') as string,
    });
  },
);
