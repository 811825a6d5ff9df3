import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { format } from 'node:util';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readKnownRoutes } from '../../codegen/src/input/read-contract.ts';
import type { InstanceClient, TempsClientOptions } from '../../src/index.ts';
import { generateInstance, write } from '../codegen/instance/compile.ts';

const plain = { type: 'string' };
const marked = { ...plain, 'x-secret': true };
const json = (properties: object): object => ({
  'application/json': { schema: { type: 'object', properties } },
});
const CONTRACT = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {
    '/kv/set': {
      post: {
        operationId: 'kv_set',
        tags: ['KV'],
        parameters: [{ name: 'my_code', in: 'query', schema: plain, 'x-secret': true }],
        requestBody: { content: json({ key: plain, my_pin: marked }) },
        responses: { 200: { description: 'ok', content: json({ 'it\'s "\\ pin': marked }) } },
      },
    },
  },
};

interface Generated {
  TempsClient: new (options: TempsClientOptions) => InstanceClient & {
    kv: { set: (options: object) => Promise<unknown> };
  };
}

test('a generated client hides what its own contract marks with `x-secret`, in logs and errors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'temps-secret-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await write(folder, await generateInstance(CONTRACT, readKnownRoutes()));
  const { TempsClient } = (await import(join(folder, 'index.ts'))) as Generated;
  const lines: string[] = [];
  const log = (...parts: unknown[]): void => void lines.push(format(...parts));
  const temps = new TempsClient({
    baseUrl: 'http://127.0.0.1:9',
    apiKey: 'tk_test',
    logger: { debug: log, info: log, warn: log, error: log },
    logLevel: 'debug',
    fetch: async (request) => {
      const { key, my_pin } = (await request.json()) as { key: string; my_pin: string };
      if (key === 'bad')
        return Response.json({ title: 'Bad', detail: `cannot store ${my_pin}` }, { status: 400 });
      return Response.json({ 'it\'s "\\ pin': 'REPLY-123456' });
    },
  });
  const call = (key: string): Promise<unknown> =>
    temps.kv.set({ query: { my_code: 'CODE-123456' }, body: { key, my_pin: 'PIN-123456' } });
  await call('good');
  const error: unknown = await call('bad').catch((reason: unknown) => reason);
  expect(lines.join('\n')).toContain('my_pin');
  expect(format(error)).toContain('cannot store');
  expect(lines.join('\n') + format(error)).not.toMatch(/(REPLY|CODE|PIN)-123456/);
});
