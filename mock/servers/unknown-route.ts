import type { RealServerName } from './profile.ts';

const DASHBOARD =
  '<!doctype html>\n<html lang="en"><head><title>Temps</title></head><body><div id="root"></div></body></html>\n';

/** The health checks of the server of July 2026, which are outside of the API. */
const HEALTH: ReadonlyMap<string, string> = new Map([
  ['/healthz', 'ok'],
  ['/readyz', 'ready'],
]);

/** The response to an unknown path: the page of the dashboard; in July 2026, a 404 below `/api`. */
export function unknownRoute(server: RealServerName, pathname: string, isApi: boolean): Response {
  const health = server === '2026-07' ? HEALTH.get(pathname) : undefined;
  if (health !== undefined) return new Response(health);
  if (isApi && server === '2026-07') return new Response(null, { status: 404 });
  return new Response(DASHBOARD, { headers: { 'content-type': 'text/html' } });
}
