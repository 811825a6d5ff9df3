import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { createTempsMock, type ServerName, type TempsMock } from '../../mock/index.ts';

export interface JobOptions {
  env: Record<string, string>;
  mock?: TempsMock;
  /** The status of the live site. @default 200 */
  site?: number;
}

/** A mock in which a deployment takes milliseconds. */
export function createMock(server?: ServerName): TempsMock {
  return createTempsMock({ scenario: 'demo', clock: 'auto', server });
}

const EXAMPLES = fileURLToPath(new URL('../../examples/ci', import.meta.url));

/**
 * Runs an example as a CI would: with an environment, to its end. `output` is what the CI shows of
 * both streams.
 */
export async function runExample(
  name: string,
  { env, mock = createMock(), site = 200 }: JobOptions,
) {
  // Behind HTTP, where its clock reaches the client of an example.
  const server = await mock.listen();
  const variables = {
    TEMPS_API_URL: server.url,
    TEMPS_API_TOKEN: mock.token,
    TEMPS_PROJECT_ID: '1',
    TEMPS_ENVIRONMENT_ID: '1',
    GITHUB_REF_NAME: '',
    GITHUB_SHA: '',
    HEALTH_PATH: undefined,
    ...env,
  };
  for (const [variable, value] of Object.entries(variables)) vi.stubEnv(variable, value);
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (input: Request | URL, init?: RequestInit) => {
    const { origin } = new URL(input instanceof Request ? input.url : input);
    return origin === server.url ? fetch(input, init) : new Response('', { status: site });
  });
  let output = '';
  const write = (text: string | Uint8Array): boolean => (output += String(text)).length > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  const { exitCode: exitCodeBefore } = process;
  process.exitCode = undefined;
  try {
    // The example anew, and the SDK once: to load that again took most of the time.
    await import(/* @vite-ignore */ `${EXAMPLES}/${name}.ts?run=${randomUUID()}`);
    const ended: unknown = process.exitCode ?? 0;
    return { output, exitCode: Number(ended) };
  } finally {
    process.exitCode = exitCodeBefore;
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    await server.close();
  }
}
