/** What a `User-Agent` header says about the client. */
export interface Client {
  browser: string | null;
  browser_version: string | null;
  operating_system: string | null;
  operating_system_version: string | null;
  device_type: 'desktop' | 'mobile' | 'tablet' | null;
}

/** The order matters: Edge also sends `Chrome`, and Chrome also sends `Safari`. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg\/([\d.]+)/],
  ['Firefox', /Firefox\/([\d.]+)/],
  ['Chrome', /Chrome\/([\d.]+)/],
  ['Safari', /Version\/([\d.]+).* Safari/],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['iOS', /(?:iPhone|iPad).* OS ([\d_]+)/],
  ['Android', /Android ([\d.]+)/],
  ['macOS', /Mac OS X ([\d_.]+)/],
  ['Windows', /Windows NT ([\d.]+)/],
  ['Linux', /Linux()/],
];

/** Longer than the header of any browser. Limits the input because the patterns take quadratic time. */
const MAX_LENGTH = 1000;

export function readUserAgent(header: string | null): Client {
  const text = header?.slice(0, MAX_LENGTH) ?? '';
  const [browser, browser_version] = firstMatch(BROWSERS, text);
  const [operating_system, operating_system_version] = firstMatch(SYSTEMS, text);
  return {
    browser,
    browser_version,
    operating_system,
    operating_system_version,
    device_type: operating_system === null ? null : detectDevice(text),
  };
}

/** The crawler's name, such as `Googlebot`; `null` for browsers. */
export function detectCrawler(text: string | null): string | null {
  return /(?<![\w-])[\w-]*(?:bot|crawler|spider)\b/i.exec(text?.slice(0, MAX_LENGTH) ?? '')?.[0] ?? null;
}

function detectDevice(text: string): 'desktop' | 'mobile' | 'tablet' {
  if (/iPad|Tablet/.test(text)) return 'tablet';
  if (text.includes('Android') && !text.includes('Mobile')) return 'tablet';
  return /iPhone|Mobile/.test(text) ? 'mobile' : 'desktop';
}

function firstMatch(list: readonly (readonly [string, RegExp])[], text: string): [string | null, string | null] {
  for (const [name, pattern] of list) {
    const version = pattern.exec(text)?.[1];
    if (version !== undefined) return [name, version.replaceAll('_', '.') || null];
  }
  return [null, null];
}
