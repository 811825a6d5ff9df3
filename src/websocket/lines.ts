import type { DeploymentJob } from '../../generated/types.gen.ts';
import { call } from '../call/call.ts';
import { prepare } from '../call/prepare.ts';
import type { CallInput, ClientSettings, PreparedCall } from '../call/types.ts';
import type { AsyncQueue } from '../lib/async-queue.ts';
import { readEnvelope } from '../pagination/envelope.ts';
import type { Operation } from '../request/operation.ts';
import { hasJobEnded } from '../servers/job-status.ts';
import { openLineStream } from './line-stream.ts';

/**
 * Opens a WebSocket route, and iterates its lines until the server closes it or the loop is left.
 */
export async function openLines(
  client: ClientSettings,
  operation: Operation,
  input: CallInput,
): Promise<AsyncQueue<string>> {
  const prepared = prepare(client, operation, withUnixSeconds(input));
  const { context, limits } = prepared;
  const timeout = limits.attempt();
  try {
    timeout.signal.throwIfAborted();
    context.secret = client.secret ?? (await timeout.race(Promise.resolve(client.token())));
    return await timeout.race(openLineStream(prepared, timeout.signal, makeJobCheck(prepared)));
  } catch (cause) {
    throw timeout.reached ? limits.error(timeout.reached, context) : cause;
  } finally {
    timeout.close();
  }
}

/**
 * These routes take times as Unix seconds; all others take ISO 8601. What is no time is refused as
 * a number that is none.
 */
function withUnixSeconds(input: CallInput): CallInput {
  const query = { ...input.query };
  for (const [name, round] of Object.entries({ start_date: Math.floor, end_date: Math.ceil })) {
    const time = query[name];
    if (typeof time === 'string' || time instanceof Date)
      query[name] = round(new Date(time).getTime() / 1000);
  }
  return { ...input, query };
}

/**
 * The end of the route of a job's log stream, which real servers keep open for ever. The
 * rest of it lists the jobs.
 */
const JOB_LOG = '/{job_id}/logs/tail';

/** The check whether the job of a log stream has ended; `undefined` for other streams. */
function makeJobCheck({
  client,
  input,
  operation: { route },
}: PreparedCall): (() => Promise<boolean>) | undefined {
  if (!route.endsWith(JOB_LOG)) return undefined;
  const list: Operation = { method: 'GET', route: route.slice(0, -JOB_LOG.length), format: {} };
  const { headers, path: { job_id, ...path } = {}, signal } = input;
  return async () => {
    const { data } = await call(client, list, { path, query: { per_page: 100 }, headers, signal });
    const jobs = readEnvelope({ data }, { style: 'page', page: 'page', size: 'per_page' })
      .items as DeploymentJob[];
    return jobs.some((job) => job.job_id === job_id && hasJobEnded(job));
  };
}
