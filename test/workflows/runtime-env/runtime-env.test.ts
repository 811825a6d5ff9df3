import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { TempsConfigError, type RuntimeEnvChange } from '../../../src/index.ts';
import { runtimeEnv } from '../../../src/workflows/runtime-env/runtime-env.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { gate } from '../deploy/support.ts';
import { ENVIRONMENT, failure, setUp as setUpClient } from './support.ts';

const TTL = 60_000;

/** A variable that is read every minute. */
function setUp(ttl: number | undefined = TTL) {
  const tools = setUpClient();
  const clock = new FakeClock();
  const warn = vi.fn<(message: string) => void>();
  const options = { ...ENVIRONMENT, keys: ['LOG_LEVEL'] as const, ttl };
  const env = runtimeEnv({ client: tools.temps, warn }, options, clock);
  const fail = (status = 503) => tools.mock.faults.add({ operation: 'envVars.getValue', status, times: 1 });
  return { ...tools, clock, warn, env, fail };
}

describe('awaiting runtimeEnv', () => {
  it('nothing is sent before runtimeEnv is awaited', () => {
    const { asked } = setUp();
    expect(asked()).toEqual([]);
  });

  it('a second await within the ttl requests nothing', async () => {
    const { env, clock, set, asked } = setUp();
    const first = await env;
    set('LOG_LEVEL', 'warn');
    await clock.advance(TTL - 1);
    expect(await env).toBe(first);
    expect(asked()).toHaveLength(1);
  });

  it('a second await after the ttl reads the values again', async () => {
    const { env, clock, set } = setUp();
    const first = await env;
    set('LOG_LEVEL', 'warn');
    await clock.advance(TTL);
    expect((await env).LOG_LEVEL).toBe('warn');
    expect(first.LOG_LEVEL).toBe('info');
  });

  it('with an infinite ttl the values are read once', async () => {
    const { env, clock, asked } = setUp(Infinity);
    await env;
    await clock.advance(1e12);
    await env;
    expect(asked()).toHaveLength(1);
  });

  it('refresh() during the first read reads once more, once for all calls', async () => {
    const [responded, released] = [gate(), gate()];
    const { temps, mock, set, asked } = setUpClient();
    const slow = temps.withOptions({
      fetch: async (request) => {
        const response = await mock.fetch(request);
        if (!request.url.includes('/value')) return response;
        responded.open();
        await released.opened;
        return response;
      },
    });
    const env = slow.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], source: 'platform' });
    const first = env.then(({ LOG_LEVEL }) => LOG_LEVEL);
    await responded.opened;
    set('LOG_LEVEL', 'new');
    const refreshed = [env.refresh(), env.refresh()];
    released.open();
    expect(await first).toBe('info');
    expect((await Promise.all(refreshed)).map(({ LOG_LEVEL }) => LOG_LEVEL)).toEqual(['new', 'new']);
    expect(asked()).toHaveLength(2);
  });

  it('concurrent awaits share one read', async () => {
    const { env, asked } = setUp(0);
    const all = await Promise.all([env, env, env.refresh(), env]);
    expect(new Set(all).size).toBe(1);
    expect(asked()).toHaveLength(1);
  });

  it('runtimeEnv has catch and finally, like a promise', async () => {
    const { env, fail } = setUp();
    fail();
    expect(await env.catch(() => 'caught')).toBe('caught');
    const done = vi.fn<() => void>();
    await env.finally(done);
    expect(done).toHaveBeenCalledOnce();
  });

  it('a second await reads again if the first read failed', async () => {
    const { env, fail } = setUp();
    fail();
    expect(await failure(env)).toMatchObject({ status: 503 });
    expect((await env).LOG_LEVEL).toBe('info');
    expect(env.error).toBeUndefined();
  });
});

describe('failed refresh', () => {
  it('a refresh that fails keeps the last good values, warns, and sets `error`', async () => {
    const { env, clock, fail, warn } = setUp();
    const first = await env;
    await clock.advance(TTL);
    fail();
    expect(await env).toBe(first);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^TempsClient: the environment variables could not be refreshed, .* GET .*: 503 /),
    );
    expect(env.error).toMatchObject({ status: 503 });
  });

  it('a refresh that fails is repeated after the next ttl, not at the next await', async () => {
    const { env, clock, fail, set, asked } = setUp();
    await env;
    await clock.advance(TTL);
    fail();
    set('LOG_LEVEL', 'warn');
    await env;
    await env;
    expect(asked()).toHaveLength(2);
    await clock.advance(TTL);
    expect((await env).LOG_LEVEL).toBe('warn');
    expect(env.error).toBeUndefined();
  });

  it('a refresh without a key of before keeps the last good values, and warns', async () => {
    const { env, clock, mock, warn } = setUp();
    const first = await env;
    mock.state.envVars.removeWhere(({ key }) => key === 'LOG_LEVEL');
    await clock.advance(TTL);
    expect(await env).toBe(first);
    expect(warn.mock.calls[0]?.[0]).toContain('`LOG_LEVEL` is not set');
  });

  it('refresh() rejects if it fails, and the values stay', async () => {
    const { env, fail, warn } = setUp();
    const first = await env;
    fail();
    expect(await failure(env.refresh())).toMatchObject({ status: 503 });
    expect(await env).toBe(first);
    expect(warn).not.toHaveBeenCalled();
  });

  it('a refresh that fails warns through the logger of the client', async () => {
    const { temps, logger, mock } = setUpClient();
    const env = temps.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], ttl: 0 });
    await env;
    mock.faults.add({ operation: 'envVars.getValue', status: 500, times: 1 });
    await env;
    expect(logger.warn).toHaveBeenCalledOnce();
    const quiet = temps.withOptions({ logLevel: 'error' }).runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], ttl: 0 });
    await quiet;
    mock.faults.add({ operation: 'envVars.getValue', status: 500, times: 1 });
    await quiet;
    expect(logger.warn).toHaveBeenCalledOnce();
  });
});

describe('onChange', () => {
  it('onChange gets the changed keys and the new values', async () => {
    const { env, set } = setUp();
    await env;
    const listener = vi.fn<(change: RuntimeEnvChange<{ LOG_LEVEL: string }>) => void>();
    env.onChange(listener);
    set('LOG_LEVEL', 'warn');
    const values = await env.refresh();
    expect(listener).toHaveBeenCalledExactlyOnceWith({ keys: ['LOG_LEVEL'], values });
    expect(await env).toBe(values);
  });

  it('onChange is not called for the first values, without a change, or after its end', async () => {
    const { env, set } = setUp();
    const listener = vi.fn<(change: RuntimeEnvChange<{ LOG_LEVEL: string }>) => void>();
    const end = env.onChange(listener);
    await env;
    await env.refresh();
    end();
    set('LOG_LEVEL', 'warn');
    await env.refresh();
    expect(listener).not.toHaveBeenCalled();
  });

  it('onChange names the keys that a schema returns, not the variables that it reads', async () => {
    const { temps, set } = setUpClient();
    const schema = z
      .object({ LOG_LEVEL: z.string(), SITE: z.string().transform((text) => new URL(text)) })
      .transform(({ LOG_LEVEL, SITE }) => ({ SITE, isLoud: LOG_LEVEL === 'debug', labels: [LOG_LEVEL] }));
    set('SITE', 'https://a.example');
    set('OTHER', '1');
    const env = temps.runtimeEnv({ ...ENVIRONMENT, schema });
    await env;
    const changes: string[][] = [];
    env.onChange(({ keys }) => changes.push(keys));
    set('OTHER', '2');
    await env.refresh();
    expect(changes).toEqual([]);
    set('LOG_LEVEL', 'debug');
    await env.refresh();
    set('SITE', 'https://b.example');
    await env.refresh();
    expect(changes).toEqual([['isLoud', 'labels'], ['SITE']]);
  });

  it('a listener that rejects is a warning, and is not waited for', async () => {
    const { env, set, warn } = setUp();
    await env;
    env.onChange(() => Promise.reject(new Error('the pool is closed')) as unknown as void);
    env.onChange(() => Promise.reject(Object.create(null) as Error) as unknown as void);
    env.onChange(() => new Promise(() => {}) as unknown as void);
    set('LOG_LEVEL', 'warn');
    await env.refresh();
    await expect.poll(() => warn.mock.calls).toHaveLength(2);
    expect(warn.mock.calls).toEqual([
      ['TempsClient: a listener of runtimeEnv().onChange failed. Error: the pool is closed'],
      ['TempsClient: a listener of runtimeEnv().onChange failed. an object'],
    ]);
  });

  it.each(['s3cret-of-before', 's3cret-of-now', btoa('s3cret-of-now'), 'of-now: '.repeat(300)])(
    'the warning about a listener shows nothing that may be a value: %s',
    async (quoted) => {
      const { env, set, warn } = setUp();
      set('LOG_LEVEL', 's3cret-of-before');
      await env;
      env.onChange(() => Promise.reject(new Error(`cannot connect with ${quoted}`)) as unknown as void);
      set('LOG_LEVEL', quoted.startsWith('s3cret') ? 's3cret-of-now' : quoted);
      await env.refresh();
      await expect
        .poll(() => warn.mock.calls)
        .toEqual([[expect.stringMatching(/onChange failed\. Its error is not shown, since it may quote a value$/)]]);
    },
  );

  it('every listener is called even if an earlier one throws, and refresh() throws its error', async () => {
    const { env, set } = setUp();
    await env;
    const last = vi.fn<() => void>();
    env.onChange(() => {
      throw new Error('first');
    });
    env.onChange(() => {
      throw new Error('second');
    });
    env.onChange(last);
    set('LOG_LEVEL', 'warn');
    await expect(env.refresh()).rejects.toThrow('first');
    expect(last).toHaveBeenCalledOnce();
  });

  it('an await throws the error of a listener, and the next await returns the new values', async () => {
    const { env, set, clock, warn } = setUp();
    await env;
    const refused = new TempsConfigError({ option: 'baseUrl', problem: 'no URL' });
    const remove = env.onChange(() => {
      throw refused;
    });
    set('LOG_LEVEL', 'warn');
    await clock.advance(TTL);
    await expect(env).rejects.toBe(refused);
    expect([env.error, warn.mock.calls]).toEqual([undefined, []]);
    remove();
    expect(await env).toMatchObject({ LOG_LEVEL: 'warn' });
  });

  it('onChange names added and removed keys', async () => {
    const { temps, mock, set } = setUpClient();
    const env = temps.runtimeEnv(ENVIRONMENT);
    await env;
    const listener = vi.fn<(change: RuntimeEnvChange<Record<string, string>>) => void>();
    env.onChange(listener);
    set('PORT', '1');
    mock.state.envVars.removeWhere(({ key }) => key === 'LOG_LEVEL');
    await env.refresh();
    expect(listener.mock.calls[0]?.[0].keys.toSorted()).toEqual(['LOG_LEVEL', 'PORT']);
  });
});
