import { joinSentences } from './message.ts';
import { TempsError, type TempsErrorOptions } from './temps-error.ts';

/** A client option is missing or bad. Nothing was sent. */
export class TempsConfigError extends TempsError {
  protected static override readonly _name = 'TempsConfigError';
  protected static override readonly _code = 'config';
  /** The option that is bad or missing. */
  declare readonly option: string;
  /**
   * Every source that was checked for the value, in order: `options.apiKey`, `TEMPS_API_TOKEN` …
   */
  declare readonly lookedAt: readonly string[];

  constructor({
    option,
    problem,
    lookedAt = [],
    ...options
  }: TempsErrorOptions & {
    option: string;
    problem: string;
    lookedAt?: readonly string[] | undefined;
  }) {
    const places = lookedAt.length > 0 ? `Looked at: ${lookedAt.join(', ')}.` : undefined;
    super(joinSentences(`Option \`${option}\`: ${problem}`, places), options, { option, lookedAt });
  }
}

/** One problem with a value. */
export interface ValidationIssue {
  /** Path to the value: `['body', 'environments', 0, 'name']`. */
  path: (string | number)[];
  /** What is wrong, and what would be valid: `must be a whole number from 1, not 0`. */
  message: string;
}

/**
 * Invalid input was refused before anything was sent; or, with `validate`, a response does not
 * match the contract.
 */
export class TempsValidationError extends TempsError {
  protected static override readonly _name = 'TempsValidationError';
  protected static override readonly _code = 'validation';
  /** Everything that is wrong, each with its path. */
  declare readonly issues: ValidationIssue[];
  /**
   * Whether the call was sent, so that the server may have acted: the error is about its response.
   */
  declare readonly wasSent: boolean;

  /**
   * @param details `what` was refused: `the path /projects/{id}`; `shown` is how many issues the
   * message lists; `advice` is what to do
   */
  constructor({
    what,
    issues,
    wasSent = false,
    shown = 3,
    advice,
    ...options
  }: TempsErrorOptions & {
    what: string;
    issues: ValidationIssue[];
    wasSent?: boolean;
    shown?: number | undefined;
    advice?: string | undefined;
  }) {
    const lines = issues
      .slice(0, shown)
      .map(({ path, message }) => (path.length > 0 ? `\`${path.join('.')}\` ${message}` : message));
    if (issues.length > shown) lines.push(`and ${issues.length - shown} more`);
    const message = joinSentences(`Refused ${what}: ${lines.join('; ')}`, advice);
    super(message, options, { issues, wasSent });
  }
}
