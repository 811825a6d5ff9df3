import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sendJson, startServer } from '../../support/server.ts';
import { workFolder } from './compile.ts';
import { generateOnly } from './only.ts';

const folder = workFolder('codegen-only');
const MAX_BYTES = 40_000;

interface Client {
  kvStore: { increment: (options: object) => Promise<{ data: unknown }> };
  projects?: unknown;
}

test('--only generates the operations of the tags in 40 KB, and they run with the variables of a container', async () => {
  const output = join(folder, 'storage');
  const { code, out, err } = await generateOnly('kv store, Blob', output);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('storage: 12 methods in 2 namespaces, ');
  expect(out).not.toMatch(/^(Missing|Renamed)/m);

  const names = await readdir(output, { recursive: true });
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFile(join(output, name), 'utf8')),
  );
  expect(Buffer.byteLength(texts.join(''))).toBeLessThan(MAX_BYTES);
  expect(texts.join('\n')).toContain('KvEntry');
  expect(texts.join('\n')).not.toContain('Deployment =');

  const server = await startServer((_request, response) => sendJson(response, { value: 2 }));
  vi.stubEnv('TEMPS_API_URL', `${server.url}/api`);
  vi.stubEnv('TEMPS_API_TOKEN', 'dt_app');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { TempsClient } = (await import(join(output, 'index.ts'))) as {
    TempsClient: new () => Client;
  };
  const temps = new TempsClient();
  const { data } = await temps.kvStore.increment({ body: { key: 'visits' } });
  expect(data).toEqual({ value: 2 });
  expect(temps.projects).toBeUndefined();
  const [request] = server.requests;
  expect({ url: request?.url, authorization: request?.headers.authorization }).toEqual({
    url: '/api/kv/incr',
    authorization: 'Bearer dt_app',
  });
});

test('a tag that no operation has is refused with exit code 2, as is one without a name', async () => {
  const output = join(folder, 'refused');
  const unknown = await generateOnly('Blob,Queue', output);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toMatch(/has the tag "Queue"\. Its tags: .*Blob, KV Store\.\n$/);
  const nameless = await generateOnly('Blob,', output);
  expect({ code: nameless.code, err: nameless.err }).toEqual({
    code: 2,
    err: expect.stringContaining('has no name'),
  });
});
