/** So many equal reads without a step of the clock are a program that waits for one. */
const MAX_POLLS = 3;
const MAX_URLS = 100;

/** What progresses in time: a read of it may be a poll. */
const PROGRESSES = /\/(last-deployment|deployments|backups)\b/;

const MESSAGE =
  "The mock's clock stands still, so what is in progress, such as a deployment, never ends. " +
  "Use createTempsMock({ clock: 'auto' }), or move the clock: mock.clock.advance(milliseconds).";

interface StillClockOptions {
  readonly now: () => number;
  /** Whether something waits for the clock. */
  readonly isInProgress: () => boolean;
  readonly warn: (message: string) => void;
}

/**
 * Returns a function that is called with each request, and warns if a program polls a mock whose
 * clock stands still: a test would hang without a word.
 */
export function createStillClockWarning({
  now,
  isInProgress,
  warn,
}: StillClockOptions): (request: Request) => void {
  /** How often each URL was read since the clock moved or something was changed. */
  const reads = new Map<string, number>();
  let since: number | undefined;
  return ({ method, url }) => {
    if (method !== 'GET' || now() !== since || reads.size >= MAX_URLS) reads.clear();
    since = now();
    if (method !== 'GET' || !PROGRESSES.test(url)) return;
    const count = (reads.get(url) ?? 0) + 1;
    reads.set(url, count);
    if (count % MAX_POLLS === 0 && isInProgress()) warn(MESSAGE);
  };
}
