import { REDACTED, redactSecrets } from './redact-text.ts';
import { isSecretField } from './secret-names.ts';
import type { Secrets } from './sent-secrets.ts';

/** Redacts the values of secret parameters, the given secrets, and anything that looks like a token, in a URL. */
export function redactUrl(url: string, secret?: Secrets): string {
  return redactSecrets(redactParameters(url), secret);
}

/** Redacts the values of secret parameters in a query or a form. */
export function redactParameters(text: string): string {
  return text.replaceAll(/(^|[?&])([^=?&#\s]+)=[^&#]*/g, (whole, start: string, name: string) =>
    isSecretParameter(name) ? `${start}${name}=${REDACTED}` : whole,
  );
}

/** Also true for nested names: `filter[password]`. */
function isSecretParameter(name: string): boolean {
  return decode(name)
    .split(/[[\].]+/)
    .some((part) => isSecretField(part));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
