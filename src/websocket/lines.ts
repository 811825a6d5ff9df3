import type { AsyncQueue } from '../lib/async-queue.ts';
import { OPTIONS_OF_CALL, prepare } from '../call/prepare.ts';
import type { CallInput } from '../call/prepared-call.ts';
import type { ClientSettings } from '../call/settings.ts';
import { objectProblem } from '../input/checks.ts';
import { readGiven } from '../input/given.ts';
import { TempsConfigError, TempsValidationError } from '../errors/index.ts';
import { hasNodeModules } from '../lib/node-modules.ts';
import type { Operation } from '../request/operation.ts';
import { makeJobCheck } from './ended-job.ts';
import { LineStream } from './line-stream.ts';
import type { OpenSocket } from './socket.ts';
import { STREAM_OPTIONS, type StreamInput } from './stream-options.ts';

/** Opens a WebSocket route, and iterates its lines until the server closes it or the loop is left. */
export async function openLines(
  client: ClientSettings,
  operation: Operation,
  input: StreamInput,
): Promise<AsyncQueue<string>> {
  const call = prepare(
    client,
    operation,
    readGiven(OPTIONS_OF_CALL, () => withUnixSeconds(input)),
  );
  const timeout = call.timeouts.attempt();
  const lines = new LineStream(
    call,
    input[STREAM_OPTIONS] ?? { hasEnded: makeJobCheck(client, operation, call.input) },
  );
  try {
    timeout.signal.throwIfAborted();
    call.context.secret = client.secret ?? (await timeout.race(Promise.resolve(client.token())));
    const open = await timeout.race(loadSocket(client));
    await timeout.race(lines.open(open, timeout.signal));
    return lines.queue;
  } catch (cause) {
    lines.close();
    throw timeout.reached ? call.timeouts.error(timeout.reached, call.context) : cause;
  } finally {
    timeout.close();
  }
}

/** These routes take times as Unix seconds; all others take ISO 8601. */
function withUnixSeconds(input: CallInput): CallInput {
  const { query } = input;
  if (!query || objectProblem(query) !== undefined) return input;
  const start_date = toUnixSeconds('start_date', query['start_date'], Math.floor);
  const end_date = toUnixSeconds('end_date', query['end_date'], Math.ceil);
  return { ...input, query: { ...query, start_date, end_date } };
}

function toUnixSeconds(name: string, time: unknown, round: (seconds: number) => number): unknown {
  if (typeof time !== 'string') return time;
  const seconds = round(Date.parse(time) / 1000);
  if (!Number.isNaN(seconds)) return seconds;
  const message = `must be a time such as "2026-01-15T12:00:00Z", not "${time}"`;
  throw new TempsValidationError({ what: OPTIONS_OF_CALL, issues: [{ path: ['query', name], message }] });
}

/** Needs `node:http`, as in Node, Bun and Deno. Elsewhere a WebSocket cannot send headers, and so no token. */
async function loadSocket({ fetch }: ClientSettings): Promise<OpenSocket> {
  if (fetch)
    throw new TempsConfigError({
      option: 'fetch',
      problem:
        'log streams are WebSockets, which do not go through it. Use a client without `fetch`; for the mock, that of a server started with mock.listen()',
    });
  if (hasNodeModules()) return (await import('./node-socket.ts')).loadNodeSocket();
  throw new TempsConfigError({
    option: 'WebSocket',
    problem:
      'the WebSocket of this runtime takes no token, and log lines come over one. Use Node, Bun or Deno, or poll: temps.deployments.getJobLogs() gives the log of a job so far',
  });
}
