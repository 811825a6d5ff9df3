import type { RealServerName } from './profile.ts';

const DASHBOARD =
  '<!doctype html>\n<html lang="en"><head><title>Temps</title></head><body><div id="root"></div></body></html>\n';

/** How a server responds to a path that it does not know: the page of its dashboard outside of the API, and in January within it too. */
export function unknownRoute(server: RealServerName, isApi: boolean): Response {
  if (isApi && server === '2026-07') return new Response(null, { status: 404 });
  return new Response(DASHBOARD, { headers: { 'content-type': 'text/html' } });
}
