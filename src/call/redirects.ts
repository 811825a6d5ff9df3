import { TempsResponseError } from '../errors/index.ts';
import { isRedirect, redirectTarget } from '../transport/redirect.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { PreparedCall } from './prepared-call.ts';

const MAX_REDIRECTS = 5;

/**
 * Follows redirects to the final response. Throws if an address comes twice: without cookies, it would redirect to the
 * same address again.
 */
export async function followRedirects(
  { context, url: from }: PreparedCall,
  first: TransportResponse,
  send: (url: string) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  let url = withoutFragment(from);
  let response = first;
  const asked = new Set([url]);
  for (let hops = 0; isRedirect(response); hops++) {
    response.giveUp();
    if (hops === MAX_REDIRECTS)
      throw new TempsResponseError({ ...context, response, problem: `more than ${MAX_REDIRECTS} redirects in a row` });
    url = withoutFragment(redirectTarget(response, url, context));
    if (asked.has(url)) throw new TempsResponseError({ ...context, response, problem: 'a redirect loop' });
    asked.add(url);
    response = await send(url);
  }
  return response;
}

/** A fragment is not sent. The URL is normalized, so that addresses can be compared. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
