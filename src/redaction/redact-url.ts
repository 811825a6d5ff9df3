import { REDACTED, redactSecrets } from './redact-text.ts';
import { isSecretField } from './secret-names.ts';
import type { Secrets } from './sent-secrets.ts';

/** An address as it may be shown: without the values of secret parameters. */
export function redactUrl(url: string, secret?: Secrets): string {
  return redactSecrets(redactParameters(url), secret);
}

/** A query or a form without the values of secret parameters. */
export function redactParameters(text: string): string {
  return text.replaceAll(/(^|[?&])([^=?&#\s]+)=[^&#]*/g, (whole, start: string, name: string) =>
    isSecretParameter(name) ? `${start}${name}=${REDACTED}` : whole,
  );
}

/** Also within others: `filter[password]`. */
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
