import { TempsResponseError } from '../errors/index.ts';
import { isRedirect, redirectTarget } from '../transport/redirect.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { PreparedCall } from './prepare.ts';

const MAX_REDIRECTS = 5;

/** Follows redirects to the response that they lead to. An address that comes a second time ends it: without cookies it would redirect in the same way. */
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
    if (asked.has(url))
      throw new TempsResponseError({ ...context, response, problem: 'redirects that lead in a circle' });
    asked.add(url);
    response = await send(url);
  }
  return response;
}

/** It is not sent. The rest is written as `URL` does, so that addresses compare. */
function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
