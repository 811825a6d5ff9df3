import type { TempsApiError } from '../errors/index.ts';
import { readProblem, toApiError } from '../errors/to-api-error.ts';
import { readRequestId } from '../response/read-body.ts';
import type { Clock } from '../timing/clock.ts';
import { CallLimits } from '../timing/limits.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { PreparedCall } from './types.ts';

export { redirectTarget } from '../transport/redirect.ts';

/** The error for a response with an error status. */
export async function readApiError(
  { client, context }: PreparedCall,
  response: TransportResponse,
  signal: AbortSignal,
): Promise<TempsApiError> {
  const body = await readErrorBody(response, signal, client.clock);
  return toApiError({
    ...context,
    problem: readProblem(
      body,
      response.status,
      response.statusText,
      response.headers.get('content-type'),
    ),
    headers: response.toResponse().headers,
    requestId: readRequestId(response),
    receivedAt: client.clock.now(),
  });
}

/** Enough for any error body, and little memory. */
const MAX_ERROR_BODY_BYTES = 64 * 1024;
/** Shorter than for a successful response, since the status matters more than the body. */
const MAX_ERROR_BODY_MS = 10_000;

/**
 * Reads the start of the body of a failed response. If the body breaks, stalls or is aborted,
 * returns what has arrived, so that the error keeps its status.
 */
async function readErrorBody(
  response: TransportResponse,
  signal: AbortSignal,
  clock: Clock,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const read = async (): Promise<void> =>
    response.read((piece) => {
      pieces.push(piece);
      size += piece.length;
      return size < MAX_ERROR_BODY_BYTES;
    });
  const limit = new CallLimits(clock, {
    signal,
    timeout: MAX_ERROR_BODY_MS,
    deadline: 0,
  }).attempt();
  await limit.run(read).catch(() => {});
  return new Uint8Array(await new Blob(pieces).slice(0, MAX_ERROR_BODY_BYTES).arrayBuffer());
}
