import { identify, isKind } from './identity.ts';
import { redactValue } from './redact-value.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';

/** As many as a message can carry; all of them are in `issues`. */
const SHOWN = 3;

/** One thing that is wrong. */
export interface ValidationIssue {
  /** Where it is: `['body', 'environments', 0, 'name']`. */
  path: (string | number)[];
  /** What is wrong there, and what would be right: `must be a whole number from 1, not 0`. */
  message: string;
}

/** What a `TempsValidationError` is made from. */
export interface ValidationErrorDetails extends TempsErrorOptions {
  /** What was refused: `the path /projects/{id}`, `the upload`. */
  what: string;
  /** Everything that is wrong, each with its place. */
  issues: ValidationIssue[];
  /** How many of the issues the message tells. @default 3 */
  shown?: number | undefined;
}

/** Input that was refused before anything was sent, or an answer that was refused where validation is on. */
export class TempsValidationError extends TempsError {
  declare readonly name: 'TempsValidationError';
  declare readonly code: 'validation';
  /** Everything that is wrong, each with its place. */
  readonly issues: ValidationIssue[];

  static {
    identify(this, { kind: 'TempsValidationError', code: 'validation' });
  }

  constructor({ what, issues, shown = SHOWN, ...options }: ValidationErrorDetails) {
    super(`Refused ${what}: ${summary(issues, shown)}`, options);
    this.issues = redactValue(issues, options.secret);
  }

  static override is(error: unknown): error is TempsValidationError {
    return isKind(error, 'TempsValidationError');
  }
}

function summary(issues: ValidationIssue[], shown: number): string {
  const lines = issues
    .slice(0, shown)
    .map(({ path, message }) => (path.length > 0 ? `\`${path.join('.')}\` ${message}` : message));
  if (issues.length > shown) lines.push(`and ${issues.length - shown} more`);
  return lines.join('; ');
}
