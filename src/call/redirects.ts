import { TempsResponseError } from '../errors/index.ts';
import { isRedirect, redirectTarget } from '../transport/redirect.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { PreparedCall } from './prepare.ts';

const MAX_REDIRECTS = 5;

/** Follows redirects to the response that they lead to. */
export async function followRedirects(
  { context, url: from }: PreparedCall,
  first: TransportResponse,
  send: (url: string) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  let url = from;
  let response = first;
  for (let hops = 0; isRedirect(response); hops++) {
    response.giveUp();
    if (hops === MAX_REDIRECTS)
      throw new TempsResponseError({ ...context, response, problem: `more than ${MAX_REDIRECTS} redirects in a row` });
    url = redirectTarget(response, url, context);
    response = await send(url);
  }
  return response;
}
