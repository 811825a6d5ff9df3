import type { TransportRequest } from '../request.ts';
import type { Cancellation, TransportResponse } from '../transport.ts';
import { Exchange } from './exchange.ts';
import { DispatcherResponse } from './response.ts';
import type { Dispatcher } from './types.ts';

/**
 * Sends a request by the dispatcher that Node's `fetch` runs on, without what `fetch` adds for web
 * pages.
 */
export function dispatch(
  dispatcher: Dispatcher,
  request: TransportRequest,
  cancellation: Cancellation,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const { origin, path } = readAddress(request.url);
    const exchange = new Exchange({
      onHead: (head) => resolve(new DispatcherResponse(head, request, exchange)),
      onFailure: reject,
    });
    cancellation.onCancel((reason) => exchange.giveUp(reason));
    dispatcher.dispatch(
      {
        origin,
        path,
        method: request.method,
        headers: listHeaders(request, origin),
        body: request.body ?? null,
        // The limits of the call are the only ones.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      exchange,
    );
  });
}

/**
 * An origin, and a path that `URL` leaves as it is: no dot segment, no fragment, nothing to encode.
 */
const PLAIN =
  /^(https?:\/\/[a-z\d.:[\]-]+)(\/(?!\.)(?:[\w\-~!$&()*+,;=:@.]|\/(?!\.)|%(?!2e)|\?(?!$))*)$/i;

/**
 * Takes an address apart as `URL` does. `URL` is asked only if it could change something: it would
 * cost 7 hundredths of a call's CPU (bench/README.md, "One call").
 */
export function readAddress(address: string): { origin: string; path: string } {
  const [, plainOrigin, path = ''] = PLAIN.exec(address) ?? [];
  if (plainOrigin) return { origin: plainOrigin, path };
  const { origin, pathname, search } = new URL(address);
  return { origin, path: pathname + search };
}

/**
 * Headers as a dispatcher takes them, with those that `fetch` adds. Calls that share their headers
 * share the list.
 */
function listHeaders({ headers }: TransportRequest, origin: string): readonly string[] {
  return (headers.list ??= Object.entries({
    accept: '*/*',
    'accept-language': '*',
    'sec-fetch-mode': 'cors',
    'user-agent': 'node',
    'accept-encoding': origin.startsWith('https:') ? 'br, gzip' : 'gzip',
    ...headers.values,
  }).flat());
}
