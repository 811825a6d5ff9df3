import { vi } from 'vitest';
import { createTempsMock, type TempsMock, type TempsMockOptions } from '../../../mock/index.ts';
import { main } from '../../../src/cli/main.ts';

export interface CommandResult {
  code: number;
  out: string;
  err: string;
}

export interface CommandOptions {
  mock?: TempsMock;
  env?: Record<string, string>;
  signal?: AbortSignal;
  /** The width of the terminal. @default no terminal */
  columns?: number;
  /** Answers a question of the command. */
  ask?: (question: string) => Promise<boolean>;
  /** Called with each text that is written. */
  onWrite?: (text: string) => void;
  /** What keeps the last text from being written. */
  writeError?: Error;
}

/** A mock in which a deployment takes milliseconds. */
export function createMock(options: TempsMockOptions = {}): TempsMock {
  return createTempsMock({ scenario: 'demo', clock: 'auto', ...options });
}

/**
 * Runs the command in this process against a mock behind HTTP. Its variables name the demo's first
 * environment.
 */
export async function runCommand(
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const {
    mock = createMock(),
    env = {},
    signal = new AbortController().signal,
    ask,
    columns,
    onWrite,
    writeError,
  } = options;
  const server = await mock.listen();
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string, done?: (error?: Error) => void): void => {
      written[name] += text;
      onWrite?.(text);
      done?.(writeError);
    },
  });
  const all = { ...variables(server.url, mock.token), ...env };
  // The client looks for its address and token where the process has them.
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  try {
    const code = await main(args, {
      env: all,
      out: stream('out'),
      err: stream('err'),
      heedSignals: () => signal,
      ask,
      columns,
    });
    return { code, ...written };
  } finally {
    vi.unstubAllEnvs();
    await server.close();
  }
}

export function variables(url: string, token: string): Record<string, string> {
  return {
    TEMPS_API_URL: url,
    TEMPS_API_TOKEN: token,
    TEMPS_PROJECT_ID: '1',
    TEMPS_ENVIRONMENT_ID: '1',
  };
}
