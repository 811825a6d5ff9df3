import { redactValue } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { identify, isKind, TempsError, type TempsErrorOptions } from './temps-error.ts';
import { joinSentences } from './message.ts';

/** The details that a `TempsConfigError` is made from. */
export interface ConfigErrorDetails extends TempsErrorOptions {
  /** The option that is bad or missing. */
  option: string;
  /** What is wrong with it, and what to pass instead. */
  problem: string;
  /** Every source that was checked for the value, in order: `options.apiKey`, `TEMPS_API_TOKEN` … */
  lookedAt?: readonly string[] | undefined;
}

/** A client option is missing or bad. Nothing was sent. */
export class TempsConfigError extends TempsError {
  declare readonly name: 'TempsConfigError';
  declare readonly code: 'config';
  /** The option that is bad or missing. */
  readonly option: string;
  /** Every source that was checked for the value, in order. */
  readonly lookedAt: readonly string[];

  static {
    identify(this, { kind: 'TempsConfigError', code: 'config' });
  }

  constructor({ option, problem, lookedAt = [], ...options }: ConfigErrorDetails) {
    super(
      joinSentences(
        `Option \`${option}\`: ${problem}`,
        lookedAt.length > 0 ? `Looked at: ${lookedAt.join(', ')}.` : '',
      ),
      options,
    );
    this.option = option;
    this.lookedAt = redactValue([...lookedAt], allSecrets(options));
  }

  static override is(error: unknown): error is TempsConfigError {
    return isKind(error, 'TempsConfigError');
  }
}
