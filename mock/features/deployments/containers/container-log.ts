import { createRandom } from '../../../lib/random.ts';

export interface LogLine {
  /** Milliseconds of the mock's clock. */
  readonly time: number;
  readonly text: string;
}

/** The app logs one request per interval. */
const INTERVAL_MS = 10_000;

/** For a container that has run for long, only the latest lines are generated. */
const MAX_LINES = 10_000;

const START = ['Starting server', 'Listening on port 3000', 'Ready'];
const PATHS = ['/', '/products', '/cart', '/api/health', '/checkout', '/about'];

/**
 * The lines that a container logged from `from` to `to`, both included. Repeated calls return the
 * same lines.
 */
export function containerLog(id: number, startedAt: number, from: number, to: number): LogLine[] {
  const last = Math.floor((to - startedAt) / INTERVAL_MS);
  const first = Math.max(1, last - MAX_LINES + 1, Math.ceil((from - startedAt) / INTERVAL_MS));
  const start = START.map((text, index) => ({ time: startedAt + index * 100, text }));
  const requests = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    time: startedAt + (first + index) * INTERVAL_MS,
    text: requestLine(id, first + index),
  }));
  return [...start.filter(({ time }) => time >= from && time <= to), ...requests];
}

function requestLine(id: number, number: number): string {
  const random = createRandom(id * 1_000_003 + number);
  return `GET ${random.pick(PATHS)} ${random.chance(0.02) ? 500 : 200} ${random.int(3, 63)}ms`;
}
