import { secretFields } from '../../generated/secret-fields.gen.ts';

/**
 * Fields that the contract marks as secret. Only the name counts, since other servers send the same fields elsewhere.
 */
const MARKED: ReadonlySet<string> = new Set(secretFields);

/** Names that are secret without a mark, such as in operations that this version does not know. In snake_case. */
const SECRET_NAMES = new RegExp(
  [
    '(^|_)(password|passphrase|passwd|pwd|secrets?|tokens?|credentials?|dsn|cookies?|authorization|otp|totp|env)$',
    '(^|_)(password|secret|token|key)_hash$',
    '_encrypted$',
    '(^|_)(api|secret|access|private|encryption|signing|ssh)_?keys?$',
    '(^|_)(recovery|backup|mfa|otp|one_time)_codes?$',
    '(^|_)env(ironment)?_var(iable)?s$',
    '(^|_)(webhook|database|redis|connection)_(url|uri|string)$',
  ].join('|'),
);

/** Whether a field or parameter of this name holds a secret. */
export function isSecretField(name: string): boolean {
  return MARKED.has(name) || SECRET_NAMES.test(toSnakeCase(name));
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
