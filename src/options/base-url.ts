import { TempsConfigError } from '../errors/index.ts';

/**
 * The URL that every route is appended to. People configure the instance (`https://temps.example.com`), deployed apps
 * get the API (`https://temps.example.com/api`): the result ends in `/api`, once.
 */
export function apiBaseUrl(given: string, place: string): string {
  const fail = (problem: string): never => {
    throw new TempsConfigError({
      option: 'baseUrl',
      lookedAt: [place],
      problem: `${problem}. Give the address of your instance, such as https://your-instance.temps.dev`,
    });
  };
  const url = parse(given.trim()) ?? fail(`it is not a URL: "${given.replace(/.*@/s, '[redacted]@')}"`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') fail('it must start with https:// or http://');
  if (url.username || url.password) fail('it must not hold a user name or password');
  if (url.search || url.hash) fail('it must not have a query or a fragment');
  const path = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
  return url.origin + (path.endsWith('/api') ? path : `${path}/api`);
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether requests to this URL stay on this machine, where plain http is safe. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
