import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DATABASE_URL, ENVIRONMENT, setUp } from './support.ts';

describe('printing the values', () => {
  it.each<[string, (env: unknown) => string]>([
    ['util.inspect', (env) => inspect(env)],
    ['util.inspect of something around it', (env) => inspect({ env: [env] }, { depth: 9, showHidden: true })],
    ['JSON.stringify', (env) => JSON.stringify({ env })],
    ['String', (env) => String(env)],
  ])('%s shows no values', async (_, print) => {
    const env = setUp().temps.runtimeEnv({ ...ENVIRONMENT });
    for (const value of [await env, env]) expect(print(value)).not.toMatch(/secret|info/);
    expect(print(await env)).toMatch(/DATABASE_URL.*LOG_LEVEL|object RuntimeEnv/s);
  });

  it('the values can be read, spread and listed, but not changed', async () => {
    const env = await setUp().temps.runtimeEnv({ ...ENVIRONMENT });
    expect(Object.entries(env)).toEqual([
      ['DATABASE_URL', DATABASE_URL],
      ['LOG_LEVEL', 'info'],
    ]);
    expect(() => Object.assign(env, { LOG_LEVEL: 'debug' })).toThrow(TypeError);
  });
});
