import { redactValue } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { identify, TempsError, type TempsErrorOptions } from './temps-error.ts';

/** One problem with a value. */
export interface ValidationIssue {
  /** Path to the value: `['body', 'environments', 0, 'name']`. */
  path: (string | number)[];
  /** What is wrong, and what would be valid: `must be a whole number from 1, not 0`. */
  message: string;
}

/** What a `TempsValidationError` is made from. */
interface ValidationErrorDetails extends TempsErrorOptions {
  /** What was refused: `the path /projects/{id}`, `the upload`. */
  what: string;
  issues: ValidationIssue[];
  /** How many issues the message lists. @default 3 */
  shown?: number | undefined;
  wasSent?: boolean | undefined;
}

/** Invalid input was refused before anything was sent; or, with `validate`, a response does not match the contract. */
export class TempsValidationError extends TempsError {
  declare readonly name: 'TempsValidationError';
  declare readonly code: 'validation';
  /** Everything that is wrong, each with its path. */
  readonly issues: ValidationIssue[];
  /** Whether the call was sent, so that the server may have acted: the error is about its response. */
  readonly wasSent: boolean;

  static {
    identify(this, 'TempsValidationError', 'validation');
  }

  constructor({ what, issues, shown = 3, wasSent = false, cause, ...options }: ValidationErrorDetails) {
    const secret = allSecrets(options);
    const lines = issues
      .slice(0, shown)
      .map(({ path, message }) => (path.length > 0 ? `\`${path.join('.')}\` ${message}` : message));
    if (issues.length > shown) lines.push(`and ${issues.length - shown} more`);
    super(`Refused ${what}: ${lines.join('; ')}`, { cause, secret });
    this.issues = redactValue(issues, secret);
    this.wasSent = wasSent;
  }
}
