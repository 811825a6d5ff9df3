import { inspect } from 'node:util';
import { onTestFinished, vi } from 'vitest';
import { createTempsMock, type ServerName, type TempsMock } from '../../mock/index.ts';

/**
 * Runs an example as an app that is deployed in environment 1 of project 1: with the environment
 * that the platform gives it, against the mock. What it leaves behind ends with the test.
 */
export async function runApp(
  name: string,
  env: Record<string, string> = {},
  prepare?: (mock: TempsMock) => void,
  server?: ServerName,
) {
  const mock = createTempsMock({ scenario: 'demo', server });
  prepare?.(mock);
  const variables = {
    TEMPS_API_URL: 'https://temps.test/api',
    TEMPS_API_TOKEN: mock.token,
    TEMPS_PROJECT_ID: '1',
    TEMPS_ENVIRONMENT_ID: '1',
    PORT: undefined,
    ...env,
  };
  vi.unstubAllEnvs();
  for (const [variable, value] of Object.entries(variables)) vi.stubEnv(variable, value);
  const realFetch = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const { host } = new URL(typeof input === 'string' ? input : input.url);
    return host === 'temps.test' || host.endsWith('.temps.example')
      ? mock.fetch(input, init)
      : realFetch(input, init);
  });
  const lines: string[] = [];
  const write = (...parts: unknown[]): void => void lines.push(parts.map(text).join(' '));
  vi.spyOn(console, 'log').mockImplementation(write);
  vi.spyOn(console, 'error').mockImplementation(write);
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  vi.resetModules();
  const module: unknown = await import(`../../examples/${name}.ts`);
  return { mock, module, output: () => lines.join('\n') };
}

function text(part: unknown): string {
  return typeof part === 'string' ? part : inspect(part);
}
