import type { Client } from '../../../rows/analytics.ts';

/** The order matters: Edge also sends `Chrome`, and Chrome also sends `Safari`. */
const BROWSERS = [
  ['Edge', /Edg\/([\d.]+)/],
  ['Firefox', /Firefox\/([\d.]+)/],
  ['Chrome', /Chrome\/([\d.]+)/],
  ['Safari', /Version\/([\d.]+)/],
] as const;
const SYSTEMS = [
  ['iOS', /iP(?:hone|ad)/],
  ['Android', /Android/],
  ['macOS', /Mac OS X/],
  ['Windows', /Windows/],
  ['Linux', /Linux/],
] as const;

/** The versions of operating systems are not read. */
export function readUserAgent(header: string | null): Client {
  const text = header ?? '';
  const [browser, version] = BROWSERS.find(([, pattern]) => pattern.test(text)) ?? [];
  const [operating_system = null] = SYSTEMS.find(([, pattern]) => pattern.test(text)) ?? [];
  const device = /iPad|Tablet/.test(text)
    ? 'tablet'
    : /iPhone|Mobile/.test(text)
      ? 'mobile'
      : 'desktop';
  return {
    browser: browser ?? null,
    browser_version: version?.exec(text)?.[1] ?? null,
    operating_system,
    operating_system_version: null,
    device_type: operating_system === null ? null : device,
  };
}

/** The crawler's name, such as `Googlebot`; `null` for browsers. */
export function detectCrawler(text: string | null): string | null {
  return /(?<![\w-])[\w-]*(?:bot|crawler|spider)\b/i.exec(text ?? '')?.[0] ?? null;
}
