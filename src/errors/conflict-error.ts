import { identify, isKind } from './identity.ts';
import { TempsApiError } from './temps-api-error.ts';

/** 409: it clashes with what is there: a name that is taken, a state that does not allow it. */
export class ConflictError extends TempsApiError {
  declare readonly name: 'ConflictError';
  declare readonly status: 409;

  static {
    identify(this, { kind: 'ConflictError', code: 'api' });
  }

  static override is(error: unknown): error is ConflictError {
    return isKind(error, 'ConflictError');
  }
}
