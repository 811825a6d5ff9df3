import { secretFields } from '../../generated/secret-fields.gen.ts';

/**
 * Fields that the contract marks as secret. Only the name counts, since other servers send the same fields elsewhere.
 */
const MARKED = new Set<string>(secretFields);

/** Adds the fields that the contract of an instance marks, for all clients: one that hides too much is no leak. */
export function addSecretFields(names: readonly string[]): void {
  for (const name of names) MARKED.add(name);
}

/**
 * Names that are secret everywhere: in headers, in errors, in operations that this version does not know. In
 * snake_case.
 */
const SECRET_NAMES = new RegExp(
  [
    '(^|_)(password|pass|passphrase|passcode|passwd|pwd|secrets?|tokens?|jwt|bearer|credentials?|dsn|pem)$',
    '(^|_)(cookies?|authorization|x_session|otp|totp|env)$',
    '(^|_)(password|secret|token|key)_hash$',
    '_encrypted$',
    '(^|_)(api|secret|access|private|encryption|signing|ssh)_?keys?$',
    '(^|_)(recovery|backup|mfa|otp|one_time)_codes?$',
    '(^|_)env(ironment)?_var(iable)?s$',
    '(^|_)(webhook|database|redis|connection)_(url|uri|string)$',
  ].join('|'),
);

/** Headers by which gateways take credentials: `x-auth`, `ocp-apim-subscription-key`, `cf-access-jwt-assertion`. */
const SECRET_HEADERS =
  /^(?!.*_(?:type|mode|method|scheme|provider|version|algorithm)$)(?:.*_)?(?:auth|authentication|tokens?|secrets?|jwt|credentials?|assertion|signature|session|bypass|principal|oidc)(?:_|$)|(?:^|(?<!idempotency|cache|surrogate)_)key$/;

/** Whether a field or parameter of this name holds a secret. */
export function isSecretField(name: string): boolean {
  return MARKED.has(name) || isSecretName(name);
}

/** Whether a name is secret everywhere. Marked ones are not: an error's `code` or `value` is what explains it. */
export function isSecretName(name: string): boolean {
  return SECRET_NAMES.test(toSnakeCase(name));
}

/** Whether a header of this name holds a credential. More names than for fields, of which a body has many. */
export function isSecretHeader(name: string): boolean {
  return isSecretField(name) || SECRET_HEADERS.test(toSnakeCase(name));
}

/** A flag such as `has_secret`, or an empty value, is not secret. */
export function mayBeSecret(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'boolean';
}

/** What is shown in place of such a text. */
export const HIDDEN_JSON = '[redacted: JSON that cannot be read, with fields for secrets]';

/** Whether a text, such as JSON that was cut short, has a field for a secret. */
export function hasSecretField(text: string): boolean {
  for (const [, name = ''] of text.matchAll(/"([^"\\]{1,64})"\s*:/g)) if (isSecretField(name)) return true;
  return false;
}

function toSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}
