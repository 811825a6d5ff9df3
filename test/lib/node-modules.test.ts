import fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasNodeModules, loadNodeModule } from '../../src/lib/node-modules.ts';
import { openFile } from '../../src/uploads/open-file.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('a module of Node', () => {
  it('is the one that `import` gives', async () => {
    expect(await loadNodeModule('node:fs')).toBe(fs);
  });

  it('is there on a Node without `process.getBuiltinModule`', async () => {
    vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
    expect((await loadNodeModule('node:fs')).createReadStream).toBe(fs.createReadStream);
  });

  it('is not there in a browser', () => {
    vi.stubGlobal('process', undefined);
    expect(hasNodeModules()).toBe(false);
  });

  it('is not there where a bundler puts a `process` in place', () => {
    vi.stubGlobal('process', { env: {}, versions: {} });
    expect(hasNodeModules()).toBe(false);
  });
});

it('without files, a path is no upload, and the error says what is', async () => {
  vi.stubGlobal('process', undefined);
  await expect(openFile('file', 'site.tar.gz', {})).rejects.toMatchObject({
    name: 'TempsValidationError',
    issues: [{ path: ['body', 'file'], message: expect.stringContaining('give a Blob, a File or a stream') as string }],
  });
});
