import { isLiteral } from '../lib/plain-object.ts';
import { mayBeJson, parseJson } from '../redaction/json-text.ts';
import { REDACTED, redactSecrets } from '../redaction/redact-text.ts';
import { redactParameters } from '../redaction/redact-url.ts';
import type { Secrets } from '../redaction/sent-secrets.ts';
import { hasSecretField, HIDDEN_JSON, isSecretField, isSecretHeader, mayBeSecret } from '../redaction/secret-names.ts';

/** Deeper than any real body. */
const MAX_DEPTH = 64;

/** A body without secret fields and tokens. Files and streams become their kind. */
export function redactBody(body: unknown, secret?: Secrets): unknown {
  try {
    return redact(typeof body === 'string' ? (parseJson(body) ?? body) : body, secret, []);
  } catch {
    // A getter or a proxy threw.
    return '[unreadable]';
  }
}

/** Headers without those that carry credentials. */
export function headersForLog(headers: Iterable<[string, string]>, secret?: Secrets): Record<string, string> {
  const shown = [...headers].filter(([name]) => !isSecretHeader(name));
  return Object.fromEntries(shown.map(([name, value]) => [name, redactSecrets(value, secret)]));
}

/** @param above the objects that contain the value */
function redact(value: unknown, secret: Secrets, above: readonly object[]): unknown {
  if (typeof value === 'string') return redactText(value, secret, above);
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value)) return '[circular]';
  if (above.length > MAX_DEPTH) return '[too deep]';
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((item) => redact(item, secret, inside));
  if (!isLiteral(value)) return `[${value.constructor?.name ?? 'object'}]`;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, unknown] => [
      redactSecrets(name, secret),
      (isSecretField(name) || isVariable(name, member)) && mayBeSecret(member)
        ? REDACTED
        : redact(member, secret, inside),
    ]),
  );
}

/** Whether this is an environment variable in an object of them: no field of the API has such a name. */
function isVariable(name: string, value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{2,}$/.test(name);
}

/** A text may itself be JSON, even incomplete JSON, or a form. */
function redactText(text: string, secret: Secrets, above: readonly object[]): string {
  const value = parseJson(text);
  if (value !== undefined) return JSON.stringify(redact(value, secret, [...above, {}]));
  if (mayBeJson(text) && hasSecretField(text)) return HIDDEN_JSON;
  return redactSecrets(redactParameters(text), secret);
}
