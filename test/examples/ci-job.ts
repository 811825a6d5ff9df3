import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { createTempsMock, type TempsMock } from '../../mock/index.ts';

export interface JobResult {
  /** What a CI would show: both streams, in order. */
  output: string;
  exitCode: number;
}

export interface JobOptions {
  env: Record<string, string>;
  mock?: TempsMock;
  /** Whether the output is a terminal. @default false */
  isTTY?: boolean;
  /** Responses everything that is not the API. */
  site?: () => Response;
}

const EXAMPLES = fileURLToPath(new URL('../../examples/ci', import.meta.url));
/** Each run imports the example anew, and the SDK once: to load that again took most of the time. */
let runs = 0;

/** Runs an example as a CI would: with an environment, to its end, against the mock, on a clock that does not wait. */
export async function runExample(
  name: string,
  { env, mock = createTempsMock({ scenario: 'demo' }), isTTY = false, site }: JobOptions,
): Promise<JobResult> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: mock.clock.now() });
  const variables = {
    TEMPS_API_URL: 'https://temps.test',
    TEMPS_API_TOKEN: mock.token,
    TEMPS_PROJECT_ID: '1',
    TEMPS_ENVIRONMENT_ID: '1',
    GITHUB_REF_NAME: '',
    GITHUB_SHA: '',
    HEALTH_PATH: undefined,
    ...env,
  };
  for (const [variable, value] of Object.entries(variables)) vi.stubEnv(variable, value);
  vi.stubGlobal('fetch', async (input: Request | URL, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input);
    mock.clock.set(Date.now());
    if (url.host !== 'temps.test') return site?.() ?? new Response('', { status: 503 });
    inFlight++;
    return mock.fetch(input, init).finally(() => inFlight--);
  });
  const waits = countShortTimers();
  const written: string[] = [];
  let inFlight = 0;
  const write = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  const { isTTY: before } = process.stdout;
  process.stdout.isTTY = isTTY;
  const exitCodeBefore = process.exitCode;
  process.exitCode = undefined;
  try {
    await finished(
      import(/* @vite-ignore */ `${EXAMPLES}/${name}.ts?run=${runs++}`),
      () => inFlight === 0 && waits() > 0,
    );
    const ended: unknown = process.exitCode ?? 0;
    return { output: written.join(''), exitCode: Number(ended) };
  } finally {
    process.exitCode = exitCodeBefore;
    process.stdout.isTTY = before;
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.useRealTimers();
  }
}

/** How many timers of less than a minute run: what a job waits for, such as its next look. A longer one is a limit. */
function countShortTimers(): () => number {
  const { setTimeout: start, clearTimeout: clear } = globalThis;
  const running = new Set<unknown>();
  vi.stubGlobal('setTimeout', (run: () => void, delay: number) => {
    const timer = start(() => {
      running.delete(timer);
      run();
    }, delay);
    if (delay < 60_000) running.add(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: ReturnType<typeof start>) => {
    running.delete(timer);
    clear(timer);
  });
  return () => running.size;
}

/**
 * Moves the clock on while the job waits for it, until the job has ended. To import a module or to read from the disk takes
 * real time, in which the clock must not run: it would reach the deadline of ten minutes in less than a second.
 */
async function finished(job: Promise<unknown>, isWaiting: () => boolean): Promise<void> {
  const state = { isDone: false };
  const done = job.finally(() => {
    state.isDone = true;
  });
  done.catch(() => {});
  while (!state.isDone) {
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (isWaiting()) await vi.advanceTimersToNextTimerAsync();
  }
  await done;
}
