import { expect, test, vi } from 'vitest';
import { RuntimeEnv } from '../../../src/workflows/runtime-env/runtime-env.ts';
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
  const env = new RuntimeEnv<{ LOG_LEVEL: string }>({
    getClient: () => tools.temps,
    clock,
    warn,
    options,
  });
  const fail = (status = 503) =>
    tools.mock.faults.add({ operation: 'envVars.getValue', status, times: 1 });
  return { ...tools, clock, warn, env, fail };
}

test('values are read when they are awaited, and again when the ttl is over', async () => {
  const { env, clock, set, asked } = setUp();
  expect(asked()).toEqual([]);
  const first = await env;
  set('LOG_LEVEL', 'warn');
  await clock.advance(TTL - 1);
  expect(await env).toBe(first);
  expect(asked()).toHaveLength(1);
  await clock.advance(1);
  expect({ envLOG_LEVEL: (await env).LOG_LEVEL, firstLOG_LEVEL: first.LOG_LEVEL }).toEqual({
    envLOG_LEVEL: 'warn',
    firstLOG_LEVEL: 'info',
  });
  const forever = setUp(Infinity);
  await forever.env;
  await forever.clock.advance(1e12);
  await forever.env;
  expect(forever.asked()).toHaveLength(1);
});

test('refresh() during the first read reads once more, once for all calls', async () => {
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

test('concurrent awaits share one read', async () => {
  const { env, asked } = setUp(0);
  const all = await Promise.all([env, env, env.refresh(), env]);
  expect(new Set(all).size).toBe(1);
  expect(asked()).toHaveLength(1);
});

test('a first read that fails rejects as a promise does, and the next await reads again', async () => {
  const { env, fail } = setUp();
  fail();
  expect(await env.catch(() => 'caught')).toBe('caught');
  fail();
  expect(await failure(env)).toMatchObject({ status: 503 });
  const done = vi.fn<() => void>();
  expect((await env.finally(done)).LOG_LEVEL).toBe('info');
  expect(done).toHaveBeenCalledOnce();
});

test('a refresh that fails or misses a key keeps the last good values and warns', async () => {
  const { env, clock, fail, set, asked, warn, mock } = setUp();
  const first = await env;
  await clock.advance(TTL);
  fail();
  set('LOG_LEVEL', 'warn');
  expect(await env).toBe(first);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(
      /^TempsClient: the environment variables could not be refreshed, .* GET .*: 503 /,
    ),
  );
  await env;
  expect(asked()).toHaveLength(2);
  await clock.advance(TTL);
  expect((await env).LOG_LEVEL).toBe('warn');
  mock.state.envVars.removeWhere(({ key }) => key === 'LOG_LEVEL');
  await clock.advance(TTL);
  expect((await env).LOG_LEVEL).toBe('warn');
  expect(warn.mock.calls[1]?.[0]).toContain('`LOG_LEVEL` is not set');
});

test('refresh() rejects if it fails, and the values stay', async () => {
  const { env, fail, warn } = setUp();
  const first = await env;
  fail();
  expect(await failure(env.refresh())).toMatchObject({ status: 503 });
  expect(await env).toBe(first);
  expect(warn).not.toHaveBeenCalled();
});

test('a refresh that fails warns through the logger of the client', async () => {
  const { temps, logger, mock } = setUpClient();
  for (const client of [temps, temps.withOptions({ logLevel: 'error' })]) {
    const env = client.runtimeEnv({ ...ENVIRONMENT, keys: ['LOG_LEVEL'], ttl: 0 });
    await env;
    mock.faults.add({ operation: 'envVars.getValue', status: 500, times: 1 });
    await env;
    expect(logger.warn).toHaveBeenCalledOnce();
  }
});
