import { afterEach, expect, it, vi } from 'vitest';
import { hasNodeModules } from '../../src/lib/node-modules.ts';
import { openFile } from '../../src/uploads/open.ts';

afterEach(() => void vi.unstubAllGlobals());

it('a browser has no modules of Node, and neither has the `process` of a bundler', () => {
  for (const process of [undefined, { env: {}, versions: {} }]) {
    vi.stubGlobal('process', process);
    expect(hasNodeModules()).toBe(false);
  }
});

it('a path is refused without a file system, and the error says what to give', async () => {
  vi.stubGlobal('process', undefined);
  await expect(openFile('file', 'site.tar.gz', {})).rejects.toMatchObject({
    name: 'TempsValidationError',
    issues: [
      {
        path: ['body', 'file'],
        message: expect.stringContaining('give a Blob, a File or a stream') as string,
      },
    ],
  });
});
