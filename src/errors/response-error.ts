import { identify, isKind } from './identity.ts';
import { redactValue } from './redact-value.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';
import { describeCall, excerpt } from './text.ts';

const EXCERPT = 500;

/** What a `TempsResponseError` is made from. */
export interface ResponseErrorDetails extends TempsErrorOptions {
  /** What came instead of an API answer, and what to do: continues "answered 200 with …". */
  problem: string;
  /** The HTTP method of the call. */
  method?: string | undefined;
  /** Where the call went, query included. */
  url?: string | undefined;
  /** How often the call was tried. */
  attempts?: number | undefined;
  /** The answer, for its status and content type. */
  response?: Pick<Response, 'status' | 'headers'> | undefined;
  /** The body as text, as far as it was read. */
  body?: string | undefined;
}

/** There was an answer, but not one of the API: a dashboard's or proxy's HTML, broken JSON, a list without items. */
export class TempsResponseError extends TempsError {
  declare readonly name: 'TempsResponseError';
  declare readonly code: 'response';
  /** The HTTP method of the call. Absent where the answer came without it. */
  readonly method: string | undefined;
  /** Where the call went. Absent where the answer came without it. */
  readonly url: string | undefined;
  /** How often the call was tried, this time included. Absent where the answer came without it. */
  readonly attempts: number | undefined;
  /** Absent where the answer was handed over without its status. */
  readonly status: number | undefined;
  /** Absent where the server named none. */
  readonly contentType: string | undefined;
  /** The first 500 characters of the body. Absent where none was read. */
  readonly excerpt: string | undefined;

  static {
    identify(this, { kind: 'TempsResponseError', code: 'response' });
  }

  constructor({ problem, method, url, attempts, response, body, cause, secret }: ResponseErrorDetails) {
    const call = method !== undefined && url !== undefined ? `${describeCall(method, url)}: ` : '';
    super(`${call}answered${response ? ` ${response.status}` : ''} with ${problem}`, { cause, secret });
    this.method = method;
    this.url = redactValue(url, secret);
    this.attempts = attempts;
    this.status = response?.status;
    this.contentType = redactValue(response?.headers.get('content-type') ?? undefined, secret);
    this.excerpt = body ? excerpt(body, secret, EXCERPT) : undefined;
  }

  static override is(error: unknown): error is TempsResponseError {
    return isKind(error, 'TempsResponseError');
  }
}
