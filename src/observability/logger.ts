import type { TempsError } from '../errors/index.ts';
import { isSecretInLog, redactHeaders, redactText, redactValue } from '../redaction/redact.ts';
import type { Secrets } from '../redaction/sent-secrets.ts';
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

/** Writes a line. A logger that fails, or returns a promise, changes nothing about the call. */
export function writeLine(
  logger: Logger,
  level: 'debug' | 'info' | 'warn',
  ...line: [message: string, details?: unknown]
): void {
  const write = async (): Promise<void> => logger[level](...line);
  write().catch(() => {});
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

export interface CallLogger extends CallHooks {
  onSettled(info: SettledInfo): void;
}

/**
 * Returns what makes the hooks that log a call. `secrets` is called for each line: each attempt may
 * have another token.
 */
export function createLog(
  logger: Logger,
  level: LogLevel,
): ((secrets: () => Secrets) => CallLogger) | undefined {
  if (level === 'debug') return (secrets) => logDetails(logger, secrets);
  if (level === 'info')
    return (secrets) => ({
      onSettled: (info) => writeLine(logger, 'info', callLine(info, secrets())),
    });
  return undefined;
}

function callLine(
  { method, route, status, ms, attempt, requestId, error }: SettledInfo,
  secrets: Secrets,
): string {
  // The status already describes an API error. Other errors have no status, or a successful one.
  const parts = [
    method,
    route,
    status,
    error?.code === 'api' ? undefined : error?.name,
    `${Math.round(ms)} ms`,
  ];
  const line = `${parts.filter((part) => part !== undefined).join(' ')}, attempt ${attempt}`;
  return redactText(requestId ? `${line}, request ${requestId}` : line, secrets);
}

function logDetails(logger: Logger, secrets: () => Secrets): CallLogger {
  const write = (
    { method, url }: AttemptInfo,
    what: string,
    ...details: [details?: unknown]
  ): void =>
    writeLine(logger, 'debug', redactText(`${method} ${url} ${what}`, secrets()), ...details);
  const show = (value: unknown): unknown => redactValue(value, secrets(), isSecretInLog);
  const showHeaders = (headers: Iterable<[string, string]>): object => ({
    headers: Object.fromEntries(redactHeaders(headers, secrets())),
  });
  return {
    onRequest: (info) =>
      write(info, `attempt ${info.attempt}`, {
        ...showHeaders(Object.entries(info.headers)),
        body: show(info.body),
      }),
    onResponse: (info) =>
      write(
        info,
        `${info.response.status} after ${Math.round(info.ms)} ms`,
        showHeaders(info.response.headers),
      ),
    onRetry: (info) =>
      write(info, `retry in ${Math.round(info.delay)} ms, because of ${info.error.message}`),
    onSettled(info) {
      const body = info.error && 'body' in info.error ? info.error.body : info.data;
      if (body !== undefined) write(info, 'settled', { body: show(body) });
      writeLine(logger, 'info', callLine(info, secrets()));
    },
  };
}
