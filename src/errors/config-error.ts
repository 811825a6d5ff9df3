import { redactValue } from '../redaction/redact.ts';
import { allSecrets } from '../redaction/sent-secrets.ts';
import { joinSentences } from './message.ts';
import { identify, TempsError, type TempsErrorOptions } from './temps-error.ts';

/** What a `TempsConfigError` is made from. */
interface ConfigErrorDetails extends TempsErrorOptions {
  option: string;
  /** What is wrong with it, and what to pass instead. */
  problem: string;
  lookedAt?: readonly string[] | undefined;
}

/** A client option is missing or bad. Nothing was sent. */
export class TempsConfigError extends TempsError {
  declare readonly name: 'TempsConfigError';
  declare readonly code: 'config';
  /** The option that is bad or missing. */
  readonly option: string;
  /** Every source that was checked for the value, in order: `options.apiKey`, `TEMPS_API_TOKEN` … */
  readonly lookedAt: readonly string[];

  static {
    identify(this, 'TempsConfigError', 'config');
  }

  constructor({ option, problem, lookedAt = [], ...options }: ConfigErrorDetails) {
    const places = lookedAt.length > 0 ? `Looked at: ${lookedAt.join(', ')}.` : undefined;
    super(joinSentences(`Option \`${option}\`: ${problem}`, places), options);
    this.option = option;
    this.lookedAt = redactValue([...lookedAt], allSecrets(options));
  }
}
