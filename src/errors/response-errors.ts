import { allSecrets } from '../redaction/sent-secrets.ts';
import type { CallContext } from './connection-errors.ts';
import { describeCall, excerpt, isLikeJson } from './message.ts';
import { TempsError } from './temps-error.ts';

const MAX_BODY_EXCERPT_LENGTH = 500;

interface ResponseErrorDetails extends Partial<CallContext> {
  /**
   * What came instead of an API response, and what to do. Follows "responded 200 with" in the
   * message.
   */
  problem: string;
  code?: TempsResponseError['code'];
  /** The response, for its status and content type. */
  response?: { status: number; headers: { get(name: string): string | null } } | undefined;
  /** The part of the body that was read, as text. */
  body?: string | undefined;
}

/**
 * The response is not one of the API: an HTML page of a dashboard or proxy, broken JSON, a list
 * without items.
 */
export class TempsResponseError extends TempsError {
  protected static override readonly _name = 'TempsResponseError';
  protected static override readonly _code = 'response';
  /** `response_too_large`: reading stopped at 256 MiB, decompressed. The call is not retried. */
  declare readonly code: 'response' | 'response_too_large';
  /** The HTTP method of the call. Absent if it is not known. */
  declare readonly method: string | undefined;
  /** Where the call went. Absent if it is not known. */
  declare readonly url: string | undefined;
  /** How many attempts were made, including this one. Absent if it is not known. */
  declare readonly attempts: number | undefined;
  /** The HTTP status of the response. Absent if it is not known. */
  declare readonly status: number | undefined;
  /** The content type of the response. Absent if the server sent none. */
  declare readonly contentType: string | undefined;
  /**
   * The first 500 characters of the body, unless they may be JSON, which may have secrets. Absent
   * if none was read.
   */
  declare readonly excerpt: string | undefined;

  constructor(details: ResponseErrorDetails) {
    const { problem, method, url, attempts, response, body } = details;
    const shown =
      body && !isLikeJson(body)
        ? excerpt(body, allSecrets(details), MAX_BODY_EXCERPT_LENGTH)
        : undefined;
    super(
      `${describeCall(details)}responded${response ? ` ${response.status}` : ''} with ${problem}`,
      details,
      {
        method,
        url,
        attempts,
        status: response?.status,
        contentType: response?.headers.get('content-type') ?? undefined,
        excerpt: shown,
      },
    );
  }
}

/**
 * The server does not have the operation: it is older or newer than the SDK. `cause` is the
 * response as an error.
 */
export class TempsUnsupportedError extends TempsError {
  protected static override readonly _name = 'TempsUnsupportedError';
  protected static override readonly _code = 'unsupported';
  /**
   * The operation that the server lacks: `authentication.verifyMagicLink`. Absent if no known
   * server lacks it.
   */
  declare readonly operation: string | undefined;
  /** The HTTP method of the call. */
  declare readonly method: string;
  /** Where the call went, query included. */
  declare readonly url: string;
  /** The status of the response: 404 or 405. */
  declare readonly status: number;
  /** How many attempts were made, this one included. */
  declare readonly attempts: number;

  constructor(
    details: CallContext &
      Pick<TempsUnsupportedError, 'message' | 'status'> &
      Partial<Pick<TempsUnsupportedError, 'operation'>>,
  ) {
    const { message, operation, method, url, status, attempts } = details;
    super(message, details, { operation, method, url, status, attempts });
  }
}
