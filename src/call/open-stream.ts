import { TempsResponseError } from '../errors/index.ts';
import { readEvents } from '../response/events.ts';
import { abortableStream } from '../response/stream.ts';
import type { TransportResponse } from '../transport/transport.ts';
import { connectionError } from './failure.ts';
import type { PreparedCall } from './types.ts';

/** A body that the caller reads after the call: as it is, or as the events in it. */
export function openStream(
  { context, input, limits }: PreparedCall,
  response: TransportResponse,
  type: 'stream' | 'events',
): unknown {
  const stream = abortableStream(response, input.signal, {
    abort: () => limits.error('abort', context),
    connection: (cause) => connectionError(context, response, cause),
  });
  const fail = (problem: string): TempsResponseError =>
    new TempsResponseError({ ...context, response, problem });
  return type === 'stream' ? stream : readEvents(stream, fail);
}
