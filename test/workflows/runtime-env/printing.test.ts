import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { TempsValidationError } from '../../../src/index.ts';
import { DATABASE_URL, ENVIRONMENT, failure, setUp } from './support.ts';

describe('printing the values', () => {
  it('JSON.stringify shows no values, even with a variable named toJSON', async () => {
    const { temps, set } = setUp();
    set('toJSON', 'a-secret');
    const env = await temps.runtimeEnv({ ...ENVIRONMENT });
    expect(JSON.stringify(env)).toBe('["DATABASE_URL","LOG_LEVEL"]');
    const error = await failure(temps.runtimeEnv({ ...ENVIRONMENT, keys: ['toJSON'] }));
    expect(TempsValidationError.is(error) && error.message).toContain('must not name `toJSON`');
  });

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
