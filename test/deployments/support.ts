import { TempsClient } from '../../src/index.ts';
import { WatchSession } from '../../src/deployments/session.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** What a server responds to a path below `/api`: JSON, text, or a whole response. */
export type Respond = (path: string) => object | string | Error | Promise<Response>;

/** A session on a clock that stands still, its server, and the paths that were asked for. */
export function openSession(respond: Respond): {
  session: WatchSession & { client: TempsClient };
  clock: FakeClock;
  requests: string[];
} {
  const requests: string[] = [];
  const clock = new FakeClock();
  const fetch = async ({ url }: Request): Promise<Response> => {
    const path = new URL(url).pathname.replace('/api', '');
    requests.push(path);
    const body = await respond(path);
    if (body instanceof Error) throw body;
    if (body instanceof Response) return body.clone();
    return typeof body === 'string'
      ? new Response(body, { headers: { 'content-type': 'text/plain' } })
      : Response.json(body);
  };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    fetch,
    maxRetries: 0,
  });
  const session = Object.assign(new WatchSession(temps, clock), { client: temps });
  return { session, clock, requests };
}

/** A problem of the API, as real servers write it: without a status. */
export function problem(status: number, detail: string): Response {
  return new Response(JSON.stringify({ title: 'Problem', detail }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
