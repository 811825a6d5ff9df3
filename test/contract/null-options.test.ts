import { expect, it } from 'vitest';
import { TempsError } from '../../src/index.ts';
import { inputOf } from './inputs/index.ts';
import { callByName, names, setUp } from './operations.ts';

const SETTINGS = {
  signal: null,
  timeout: null,
  deadline: null,
  maxRetries: null,
  stallTimeout: null,
  throwOnError: null,
  validate: null,
};

const oneOfEachNamespace = names.filter((name, at) => name.split('.')[0] !== names[at - 1]?.split('.')[0]);

it('settings that are null count as absent, and a null path, query, body or header fails only with an error of the SDK', async () => {
  expect(oneOfEachNamespace).toHaveLength(24);
  for (const name of oneOfEachNamespace) {
    const demo = setUp();
    const input = await inputOf(name, demo);
    await expect(callByName(demo.temps, name, { ...input, ...SETTINGS }), name).resolves.toBeDefined();
    for (const option of ['path', 'query', 'body', 'headers'] as const) {
      const error: unknown = await callByName(demo.temps, name, { ...input, [option]: null }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error === undefined || TempsError.is(error), `${name}, ${option}: ${String(error)}`).toBe(true);
    }
  }
});

it('null filters no list', async () => {
  const { temps } = setUp();
  const projects = () => temps.projects.list({ query: null, signal: null } as object);
  const { data } = await projects();
  expect(data.items).toHaveLength(data.total);
  expect(await projects().toArray({ concurrency: 2 })).toEqual(data.items);
});
