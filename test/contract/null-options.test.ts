import { describe, expect, it } from 'vitest';
import { TempsError } from '../../src/index.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

const SETTINGS = {
  signal: null,
  timeout: null,
  deadline: null,
  maxRetries: null,
  maxResponseBytes: null,
  stallTimeout: null,
  throwOnError: null,
  validate: null,
  onRequest: null,
  onResponse: null,
  onRetry: null,
};

describe('null as an option', () => {
  it.each(names)(
    '%s with null options fails only with an error of the SDK, and null settings count as absent',
    async (name) => {
      const demo = setUp();
      const input = await inputOf(name, demo);
      await expect(callByName(demo.temps, name, { ...input, ...SETTINGS })).resolves.toBeDefined();
      for (const option of ['path', 'query', 'body', 'headers'] as const) {
        const error: unknown = await callByName(demo.temps, name, { ...input, [option]: null }).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error === undefined || TempsError.is(error), `${option}: ${String(error)}`).toBe(true);
      }
    },
  );

  it('null filters no list', async () => {
    const { temps } = setUp();
    const projects = () => temps.projects.list({ query: null, signal: null } as object);
    const { data } = await projects();
    expect(data.items).toHaveLength(data.total);
    expect(await projects().toArray({ concurrency: 2 })).toEqual(data.items);
  });
});
