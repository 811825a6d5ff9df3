import { mayBeJson, parseJson } from './json-text.ts';
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

/** A client's token, or a list of secrets that starts with it. */
export type Secrets = string | readonly string[] | undefined;

/** Shorter values and ordinary words are not redacted: they occur in texts by chance. */
const MIN_LENGTH = 6;
const MIN_WORD_LENGTH = 16;

const MAX_DEPTH = 8;
/** A longer text is not parsed: an error should be quick. */
const MAX_TEXT_LENGTH = 256 * 1024;
/** Far more than an app has variables. */
const MAX_SECRETS = 500;

/** All secrets that must not be shown: the tokens, and the values that the call sent in secret fields. */
export function allSecrets({
  secret,
  sent,
}: {
  secret?: Secrets;
  sent?: SentInput | undefined;
}): readonly string[] | undefined {
  const known = typeof secret === 'string' ? [secret] : secret;
  if (!sent) return known;
  const found = new Set<string>(sent.tokens);
  try {
    const { path, query, body, headers, defaults, hooked } = sent;
    // Not under the name `headers`, which the contract marks as secret for error reports.
    const sets = hooked?.map((info) => info.headers);
    for (const part of [path, query, body]) collect(part, isSecretField, found);
    for (const part of [headers, defaults, sets]) collect(part, isSecretHeader, found);
  } catch {
    // A getter or a proxy threw. What cannot be read was not sent either.
  }
  // The token comes first: see `redactSecrets`.
  return found.size > 0 ? [known?.[0] ?? '', ...(known ?? []).slice(1), ...found] : known;
}

/** @param isIn whether the value is that of a secret name, or inside one */
function collect(
  value: unknown,
  isSecretKey: (name: string) => boolean,
  found: Set<string>,
  isIn = false,
  depth = 0,
): void {
  if (typeof value === 'string' && isIn) for (const text of listTexts(value)) if (isTelling(text)) found.add(text);
  const members = typeof value === 'string' && !isIn ? parseText(value) : value;
  if (typeof members !== 'object' || members === null || depth > MAX_DEPTH) return;
  for (const [name, member] of listEntries(members)) {
    if (found.size > MAX_SECRETS) return;
    collect(member, isSecretKey, found, isIn || (typeof name === 'string' && isSecretKey(name)), depth + 1);
  }
}

/** The fields of a text that is JSON or a form. */
function parseText(text: string): unknown {
  if (text.length > MAX_TEXT_LENGTH) return undefined;
  if (mayBeJson(text)) return parseJson(text);
  return /^[^\s=&]+=/.test(text) ? new URLSearchParams(text) : undefined;
}

/**
 * A secret, without the white space around it, which servers trim; what stands behind a scheme such as `Bearer`, the
 * login that `Basic` encodes, and the lines of a key, whose ends servers change.
 */
function listTexts(given: string): string[] {
  const value = given.trim();
  const lines = value.includes('\n') ? value.split(/\s*\n\s*/).filter((line) => line.length >= MIN_WORD_LENGTH) : [];
  const [, basic, rest = ''] = /^(?:(basic)|\w+)\s+(\S+)$/i.exec(value) ?? [];
  const login = basic ? decodeBase64(rest) : '';
  return [value, ...lines, rest, login, ...login.split(/:(.*)/s)];
}

/** Decodes base64 of UTF-8; an empty text if it is none. */
export function decodeBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Streams have no fields. Bytes may be a text that has some; looking at each of them as an entry would take seconds. */
function listEntries(value: object): Iterable<[unknown, unknown]> {
  if (value instanceof Uint8Array && value.length <= MAX_TEXT_LENGTH) return [['', new TextDecoder().decode(value)]];
  if (ArrayBuffer.isView(value) || Symbol.asyncIterator in value) return [];
  if ('toJSON' in value && typeof value.toJSON === 'function') return [['', value.toJSON()]];
  if (value instanceof FormData || value instanceof Headers || value instanceof URLSearchParams) return value;
  return Array.isArray(value) ? value.entries() : Object.entries(value);
}

function isTelling(text: string): boolean {
  return text.length >= MIN_LENGTH && (text.length >= MIN_WORD_LENGTH || !/^[a-z]*$/i.test(text));
}
