import { isLoopback } from './base-url.ts';
import type { Logger } from '../observability/logger.ts';

const warned = new Set<string>();

/** Warns, once per address, that the token is sent unencrypted. */
export function warnOfInsecureHttp(baseUrl: string, logger: Logger): void {
  if (!baseUrl.startsWith('http:') || isLoopback(baseUrl) || warned.has(baseUrl)) return;
  warned.add(baseUrl);
  logger.warn(
    `TempsClient: ${baseUrl} is plain http, so the token travels unencrypted. Use https, or silence this with the option \`allowInsecureHttp: true\`.`,
  );
}
