import type { CallSettings } from '../call/options.ts';
import type { CallHooks } from '../observability/hooks.ts';
import type { Logger, LogLevel } from '../observability/logger.ts';
import type { TransportOption } from '../transport/choose.ts';
import type { Fetch } from '../transport/fetch.ts';

/**
 * An API key or deployment token, or a function that returns a token. The function is called before
 * every attempt.
 */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * How a client makes its calls. A setting of a call wins over the setting of the client.
 * `undefined` counts as left out. If an option is invalid, the constructor throws a
 * `TempsConfigError`.
 */
export interface TempsClientOptions<ThrowOnError extends boolean = true>
  extends Omit<CallSettings<ThrowOnError>, 'signal'>, CallHooks {
  /**
   * Address of the Temps instance, with or without `/api` at its end. @default the environment
   * variable TEMPS_API_URL
   */
  baseUrl?: string | undefined;
  /**
   * API key (`tk_...`) or deployment token (`dt_...`). The client sends the token with every
   * request, but only to the origin of `baseUrl`. With `null`, it sends no token: a few operations,
   * such as a login, need no token.
   *
   * @default the environment variable TEMPS_API_TOKEN, else TEMPS_TOKEN, else TEMPS_API_KEY
   */
  apiKey?: TokenSource | null | undefined;
  /** Replaces the runtime's `fetch`. @default globalThis.fetch, looked up at each attempt */
  fetch?: Fetch | undefined;
  /**
   * The second argument of `fetch`, such as undici's `dispatcher` for a proxy or a client
   * certificate. `method`, `headers`, `body`, `redirect` and `signal` are refused, since the client
   * sets them for each call.
   */
  fetchOptions?: Record<string, unknown> | undefined;
  /**
   * `auto`: on Node, requests use the dispatcher of `fetch` directly, which is faster. If you pass `fetch` or
   * `fetchOptions`, or if the global `fetch` was replaced, requests go through `fetch`. `fetch`: all requests do.
   *
   * @default the environment variable TEMPS_TRANSPORT, else 'auto'
   */
  transport?: TransportOption | undefined;
  /**
   * Any object with the methods of `console`. It gets the log lines and warnings. @default console
   */
  logger?: Logger | undefined;
  /**
   * How much is logged. `warn`: warnings. `info`: a line for each call too. `debug`: headers and
   * bodies too. Secrets are redacted.
   *
   * @default the environment variable TEMPS_LOG, else 'warn'
   */
  logLevel?: LogLevel | undefined;
}
