import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { DATABASE_URL, ENVIRONMENT, setUp } from './support.ts';

test('printing the values shows their names only', async () => {
  const env = setUp().temps.runtimeEnv({ ...ENVIRONMENT });
  for (const print of [
    (value: unknown) => inspect(value),
    (value: unknown) => inspect({ env: [value] }, { depth: 9, showHidden: true }),
    (value: unknown) => JSON.stringify({ env: value }),
    String,
  ]) {
    for (const value of [await env, env]) expect.soft(print(value)).not.toMatch(/secret|info/);
    expect.soft(print(await env)).toMatch(/DATABASE_URL.*LOG_LEVEL|object RuntimeEnv/s);
  }
});

test('the values can be read, spread and listed, but not changed', async () => {
  const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT });
  expect(Object.entries(env)).toEqual([
    ['DATABASE_URL', DATABASE_URL],
    ['LOG_LEVEL', 'info'],
  ]);
  expect(() => Object.assign(env, { LOG_LEVEL: 'debug' })).toThrow(TypeError);
});
