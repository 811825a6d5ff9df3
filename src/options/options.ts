import type { CallSettings } from '../call/options.ts';
import type { CallHooks } from '../observability/hooks.ts';
import type { Logger, LogLevel } from '../observability/logger.ts';
import type { TransportOption } from '../transport/choose.ts';
import type { Fetch } from '../transport/fetch.ts';

/** An API key or deployment token, or a function that returns one and is called before every attempt. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * How a client makes its calls. A setting of a call wins over that of the client; `undefined` counts as left out. The
 * constructor throws a `TempsConfigError` for invalid options.
 */
export interface TempsClientOptions<ThrowOnError extends boolean = true>
  extends Omit<CallSettings<ThrowOnError>, 'signal'>, CallHooks {
  /**
   * Address of the Temps instance, with or without `/api` at its end.
   *
   * @default the environment variable TEMPS_API_URL
   */
  baseUrl?: string | undefined;
  /**
   * API key (`tk_...`) or deployment token (`dt_...`). Sent with every request, to the origin of `baseUrl` only. `null`
   * sends no token, for the few operations that need none, such as a login.
   *
   * @default the environment variable TEMPS_API_TOKEN, else TEMPS_TOKEN, else TEMPS_API_KEY
   */
  apiKey?: TokenSource | null | undefined;
  /**
   * Replaces the runtime's `fetch`: for tests, proxies, instrumentation.
   *
   * @default globalThis.fetch, looked up at each attempt
   */
  fetch?: Fetch | undefined;
  /**
   * Passed to `fetch` as its second argument, such as undici's `dispatcher` for a proxy or a client certificate. Not
   * `method`, `headers`, `body`, `redirect` or `signal`, which are those of the call.
   */
  fetchOptions?: Record<string, unknown> | undefined;
  /**
   * `auto`: on Node, requests use the dispatcher of `fetch` directly, which is faster. They go through `fetch` if you pass
   * `fetch` or `fetchOptions`, or if the global `fetch` was replaced. `fetch`: always go through `fetch`.
   *
   * @default the environment variable TEMPS_TRANSPORT, else 'auto'
   */
  transport?: TransportOption | undefined;
  /**
   * Gets the log lines and warnings. Any object with the methods of `console`.
   *
   * @default console
   */
  logger?: Logger | undefined;
  /**
   * How much is logged: each call at `info`, headers and bodies too at `debug`. Secrets are redacted.
   *
   * @default the environment variable TEMPS_LOG, else 'warn'
   */
  logLevel?: LogLevel | undefined;
}
