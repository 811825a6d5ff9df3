import { secretFields } from '../../generated/secret-fields.gen.ts';

/**
 * Fields that the contract marks as secret, by name alone: other servers send the same fields
 * elsewhere.
 */
const MARKED = new Set<string>(secretFields);

/**
 * Adds the fields that the contract of an instance marks, for all clients: one that hides too much
 * is no leak.
 */
export function addSecretFields(names: readonly string[]): void {
  for (const name of names) MARKED.add(name);
}

/**
 * Ends of names that are secret everywhere, also in operations that this version does not know. In
 * snake_case.
 */
const SECRET_NAMES = new RegExp(
  [
    '(^|_)(password|passphrase|passwd|pwd|secrets?|tokens?|jwt|credentials?|dsn|pem|t?otp|env|signature)$',
    '(^|_)(cookies?|authorization|x_session)$',
    '_encrypted$|(password|secret|token|key)_hash$',
    '(^|_)(api|secret|access|private|encryption|signing|ssh)_?keys?$',
    '(recovery|backup|mfa|otp|one_time)_codes?$|env(ironment)?_var(iable)?s$',
    '(webhook|database|redis|connection)_(url|string)$',
  ].join('|'),
);

/**
 * Words in names of headers by which gateways take credentials: `x-auth`,
 * `cf-access-jwt-assertion`.
 */
const SECRET_HEADERS =
  /(^|_)(auth|authentication|assertion|token|secret|jwt|session|bypass|principal|oidc)(_(?!type|mode|scheme)|$)/;
const SECRET_KEYS = /(^|(?<!idempotency|cache|surrogate)_|api)key$/;

/** Whether a field or parameter of this name holds a secret. */
export function isSecretField(name: string): boolean {
  return MARKED.has(name) || isSecretName(name);
}

/**
 * Whether a name is secret everywhere. Marked ones are not: an error's `code` or `value` is what
 * explains it.
 */
export function isSecretName(name: string): boolean {
  return SECRET_NAMES.test(toSnakeCase(name));
}

/**
 * Whether a header of this name holds a credential. More names than for fields, of which a body has
 * many.
 */
export function isSecretHeader(name: string): boolean {
  const snakeCase = toSnakeCase(name);
  return isSecretField(name) || SECRET_HEADERS.test(snakeCase) || SECRET_KEYS.test(snakeCase);
}

function toSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}
