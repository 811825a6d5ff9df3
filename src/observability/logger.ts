import type { TempsError } from '../errors/index.ts';
import { redactSecrets } from '../redaction/redact-text.ts';
import type { Secrets } from '../redaction/sent-secrets.ts';
import { redactUrl } from '../redaction/redact-url.ts';
import { redactBody, headersForLog } from './redact.ts';
import type { AttemptInfo, CallHooks } from './hooks.ts';

/** How much is logged. Each level includes those before it. `off` silences warnings too. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** The methods of `console` that the SDK uses. */
export interface Logger {
  /** Gets headers and bodies, with secrets redacted. */
  debug(message: string, details?: unknown): void;
  /** Gets one line for each call. */
  info(message: string, details?: unknown): void;
  /** Gets warnings, such as a token over plain http. */
  warn(message: string, details?: unknown): void;
  /** Never called, since failures are thrown. */
  error(message: string, details?: unknown): void;
}

/** Wraps a logger, so that a call does not fail if the logger throws or rejects. */
export function safeLogger(logger: Logger): Logger {
  const log =
    (level: keyof Logger) =>
    (...line: [message: string, details?: unknown]): void => {
      try {
        const result: unknown = logger[level](...line);
        if (result instanceof Object && 'then' in result) Promise.resolve(result).catch(() => {});
      } catch {
        // Nowhere to report it: the logger is what failed.
      }
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

/** How a call ended. */
interface SettledInfo extends AttemptInfo {
  /** Milliseconds of the whole call, retries and waits included. */
  ms: number;
  status: number | undefined;
  requestId: string | undefined;
  error: TempsError | undefined;
  data: unknown;
}

/** The hooks that log one call. */
export interface CallLogger extends CallHooks {
  onSettled(info: SettledInfo): void;
}

/**
 * Makes the hooks that log one call. `secret` is called for each line, since the token may change with each attempt.
 */
export type CallLogFactory = (secret: () => Secrets) => CallLogger;

/** Logs a line for each call at `info`, headers and bodies too at `debug`. `undefined` at lower levels. */
export function createLog(logger: Logger, level: LogLevel): CallLogFactory | undefined {
  if (level === 'debug') return (secret) => detailed(logger, secret);
  if (level === 'info') return (secret) => ({ onSettled: (info) => logger.info(redactSecrets(line(info), secret())) });
  return undefined;
}

function line({ method, route, status, ms, attempt, requestId, error }: SettledInfo): string {
  // The status already describes an API error. Other errors have no status, or a successful one.
  const parts = [method, route, status, error?.code === 'api' ? undefined : error?.name, `${Math.round(ms)} ms`];
  return `${parts.filter((part) => part !== undefined).join(' ')}, attempt ${attempt}${requestId ? `, request ${requestId}` : ''}`;
}

function detailed(logger: Logger, secret: () => Secrets): CallLogger {
  const write = (info: AttemptInfo, what: string, details?: unknown): void => {
    const message = `${info.method} ${redactUrl(info.url, secret())} ${redactSecrets(what, secret())}`;
    if (details === undefined) logger.debug(message);
    else logger.debug(message, details);
  };
  const shownBody = (body: unknown): unknown => redactBody(body, secret());
  return {
    onRequest: (info) =>
      write(info, `attempt ${info.attempt}`, {
        headers: headersForLog(Object.entries(info.headers), secret()),
        body: shownBody(info.body),
      }),
    onResponse: (info) =>
      write(info, `${info.response.status} after ${Math.round(info.ms)} ms`, {
        headers: headersForLog(info.response.headers, secret()),
      }),
    onRetry: (info) => write(info, `retry in ${Math.round(info.delay)} ms, because of ${info.error.message}`),
    onSettled(info) {
      const body = info.error && 'body' in info.error ? info.error.body : info.data;
      if (body !== undefined) write(info, 'settled', { body: shownBody(body) });
      logger.info(redactSecrets(line(info), secret()));
    },
  };
}
