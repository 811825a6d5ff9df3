import { expect, test } from 'vitest';
import { PermissionDeniedError, TempsError } from '../../src/index.ts';
import { outcome } from '../support/outcome.ts';
import { augustVariables } from './august.ts';
import { realServer } from './real-server.ts';

const VARIABLES = [
  { id: 1, key: 'LOG_LEVEL', value: 'info', environment_ids: [7] },
  { id: 2, key: 'LOG_LEVEL', value: 'debug', environment_ids: [8] },
  { id: 3, key: 'PORT', value: '8080', environment_ids: [7, 8] },
  { id: 4, key: 'PASSWORD', value: 'hunter2hunter2', environment_ids: [7], is_secret: true },
];
const HERE = { project: 3, source: 'platform' } as const;

test('runtimeEnv reads the value of its environment, where two share a key', async () => {
  for (const [environment, LOG_LEVEL] of [
    [7, 'info'],
    [8, 'debug'],
  ] as const) {
    const { temps } = realServer(augustVariables(VARIABLES));
    const env = await temps.runtimeEnv({ ...HERE, environment, keys: ['LOG_LEVEL', 'PORT'] });
    expect.soft({ ...env }).toEqual({ LOG_LEVEL, PORT: '8080' });
  }
});

test('runtimeEnv leaves out a secret that no key names, and says of a named one that it is write-only', async () => {
  const { temps } = realServer(augustVariables(VARIABLES));
  const all = await temps.runtimeEnv({ ...HERE, environment: 7 });
  expect({ ...all }).toEqual({ LOG_LEVEL: 'info', PORT: '8080' });
  for (const named of [{ keys: ['PASSWORD'] }, { optional: ['PASSWORD'] }]) {
    const error = await outcome(temps.runtimeEnv({ ...HERE, environment: 7, ...named }), () => '');
    expect.soft(error).toMatch(/`PASSWORD` is a secret, and secrets are write-only/);
  }
});

test('runtimeEnv names the permission that a key lacks, and the role that has it', async () => {
  const { temps } = realServer(augustVariables(VARIABLES, false));
  for (const keys of [['LOG_LEVEL'], ['PASSWORD'], undefined]) {
    const reading = temps.runtimeEnv({ ...HERE, environment: 7, keys });
    const error: unknown = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect.soft(PermissionDeniedError.is(error)).toBe(true);
    expect.soft(TempsError.is(error) && error.message).toMatch(/role admin.*secrets:read/);
  }
});
