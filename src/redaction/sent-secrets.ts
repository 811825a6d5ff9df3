import { isSecretField, isSecretHeader } from './secret-names.ts';

/** The input of a call that a server could repeat in a response. */
export interface SentInput {
  path?: unknown;
  query?: unknown;
  body?: unknown;
  headers?: unknown;
  /** The headers of the client. */
  defaults?: unknown;
  /** What hooks got for each attempt, with the headers as they left them. */
  hooked?: readonly { headers: unknown }[] | undefined;
  /** Tokens of earlier attempts. */
  tokens?: readonly string[] | undefined;
}

/**
 * Texts to hide, in each form in which they may be shown, the longest first. Made by `allSecrets`.
 */
export type Secrets = readonly string[] | undefined;

/** Hiding a shorter token would remove ordinary words. */
const MIN_TOKEN_LENGTH = 4;
/**
 * A value that is hidden. One of less than 6 characters, or a word of less than 16 letters, occurs
 * in texts by chance.
 */
const TELLING = /^(?![a-z]{0,15}$).{6}/is;
/** Deeper than any body. One that contains itself ends here. */
const MAX_DEPTH = 8;

/**
 * All that must not be shown of a call: the tokens, and the values that it sent in secret fields.
 *
 * @param options `secret` is the token, or what this function has returned before
 */
export function allSecrets({
  secret,
  sent,
}: {
  secret?: string | Secrets;
  sent?: SentInput | undefined;
}): Secrets {
  if (!sent && typeof secret !== 'string') return secret;
  const { path, query, body, headers, defaults, hooked = [], tokens = [] } = sent ?? {};
  const found = new Set<string>(tokens);
  // The contract marks the field `headers` as secret, so the name stays out of it.
  for (const part of [path, query, body]) collect(part, isSecretField, found);
  for (const part of [headers, defaults, ...hooked.map((info) => info.headers)])
    collect(part, isSecretHeader, found);
  if (typeof secret === 'string' && secret.length >= MIN_TOKEN_LENGTH) found.add(secret);
  const known = typeof secret === 'string' ? [] : (secret ?? []);
  return [...new Set([...known, ...[...found].flatMap(formsOf)])].sort(
    (a, b) => b.length - a.length,
  );
}

/** As it is, in JSON, in a URL. */
function formsOf(secret: string): string[] {
  // Half of a pair of surrogates cannot be encoded in a URL.
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.replaceAll(/[\ud800-\udfff]/gu, '')),
  ];
}

/** @param isIn whether the value is that of a secret name, or inside one */
function collect(
  value: unknown,
  isSecret: (name: string) => boolean,
  found: Set<string>,
  isIn = false,
  depth = 0,
) {
  if (typeof value === 'string' && isIn) {
    // Servers trim a value, and repeat a credential without the scheme before it, such as `Bearer`.
    const text = value.trim();
    for (const each of [text, text.replace(/^\w+\s+(?=\S+$)/, '')])
      if (TELLING.test(each)) found.add(each);
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  for (const [name, member] of listEntries(value))
    collect(member, isSecret, found, isIn || isSecret(name), depth + 1);
}

/** Bytes and streams have no fields. Forms, parameters and headers are iterated as pairs. */
function listEntries(value: object): Iterable<[string, unknown]> {
  if (ArrayBuffer.isView(value) || Symbol.asyncIterator in value) return [];
  if (Array.isArray(value) || !(Symbol.iterator in value)) return Object.entries(value);
  return value as Iterable<[string, unknown]>;
}
