import { refuseArguments, UsageError } from './flags/usage.ts';

/** The ports that `fetch` requests nothing from: https://fetch.spec.whatwg.org/#port-blocking */
export const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
]);

/**
 * Refuses what no request can go to, before anything is deployed. Does not repeat it, since it may have a password.
 *
 * @throws {UsageError}
 */
export function checkPath(path: string | undefined): string | undefined {
  if (path === undefined) return path;
  const url = toUrl(path, 'https://site.example');
  if (!url) return refuseArguments('--live-check takes a path such as /health, or a URL with https:// or http://.');
  if (isBlocked(url)) return refuseArguments(`--live-check cannot request port ${url.port}, which \`fetch\` blocks.`);
  return path;
}

/**
 * The URL of a path of the live site.
 *
 * @throws {UsageError} if there is none. The check has not failed then: nothing is known about the site, so nothing is
 *   rolled back
 */
export function resolveUrl(path: string, base: string): URL {
  const url = toUrl(path, base);
  if (url && !isBlocked(url)) return url;
  const problem = url ? `port ${url.port}, which \`fetch\` blocks` : `${JSON.stringify(base)}, which is not a URL`;
  throw new UsageError(
    `The deployment is live, but --live-check has no URL to request: it is relative to ${problem}. Give a full one.`,
  );
}

function toUrl(path: string, base: string): URL | undefined {
  const url = URL.canParse(path) ? new URL(path) : URL.canParse(path, base) ? new URL(path, base) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

function isBlocked({ port }: URL): boolean {
  return port !== '' && BLOCKED_PORTS.has(Number(port));
}
