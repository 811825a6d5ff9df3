import { describeValue } from '../../input/describe-value.ts';

/** Minimum length of a part of its own value that counts as a quote in a message about a variable. */
const MIN_QUOTE_LENGTH = 6;
/**
 * Minimum length of a part of another variable's value. A process has many variables, whose values may be ordinary
 * words.
 */
const MIN_OTHER_QUOTE_LENGTH = 12;
/** A longer message is not shown: it may quote a value, and to search it would take longer than it is worth. */
const MAX_MESSAGE_LENGTH = 2000;
/** How many characters of values to search in all for parts that are in a message. What is left is not shown. */
const MAX_SEARCHED = 5_000_000;
/** Where a schema library quotes its input, which may be a value that was decoded: `but received "x"`, `(was "x")`. */
const QUOTED_INPUT = /(?<![\s,;:(])[\s,;:(]*(?:but\s+)?\b(?:received|was|got):?\s*["'`].*$/is;
const BASE64 = /^[\w+/-]{8,}={0,2}$/;

/** What a schema says of variables, without their values. */
export class QuoteFilter {
  readonly #forms: Map<string, string[]>;
  readonly #quoting: Set<string>;
  #searched = 0;

  /** @param messages all messages of the schema, since each value is searched only once */
  constructor(messages: readonly string[], values: Readonly<Record<string, string>>) {
    this.#forms = new Map(Object.entries(values).map(([key, value]) => [key, forms(value)]));
    this.#quoting = quotingMessages(messages.map(withoutInput), [...this.#forms.values()].flat());
  }

  /** Returns the message about a variable without its end that quotes the input; `undefined` if it quotes a value elsewhere. */
  message(message: string, key: string): string | undefined {
    const shown = withoutInput(message);
    return shown === '' || this.#quoting.has(shown.toLowerCase()) || this.#quotes(shown, key) ? undefined : shown;
  }

  /** Returns a part of the path below a variable, if it is not a part of the value, such as a name in its JSON. */
  pathPart(part: string | number, key: string): string | number {
    return typeof part === 'string' && this.#quotes(part, key) ? '[redacted]' : part;
  }

  #quotes(text: string, key: string): boolean {
    if (text.length > MAX_MESSAGE_LENGTH) return true;
    return (this.#forms.get(key) ?? []).some((form) => {
      this.#searched += form.length;
      return this.#searched > MAX_SEARCHED || quotesValue(text.toLowerCase(), form);
    });
  }
}

/** The warning of a listener that rejected. Leaves its error out if that may quote a variable. */
export function describeRejection(error: unknown, variables: readonly Readonly<Record<string, string>>[]): string {
  const text = error instanceof Error ? String(error) : describeValue(error);
  const values = variables.flatMap((each) => Object.values(each));
  const shown = new QuoteFilter([text], Object.fromEntries(values.entries())).message(text, '');
  return `TempsClient: a listener of runtimeEnv().onChange failed. ${shown ?? 'Its error is not shown, since it may quote a value'}`;
}

function withoutInput(message: string): string {
  return message.length > MAX_MESSAGE_LENGTH ? '' : message.replace(QUOTED_INPUT, '');
}

/** A value as it is and decoded, in lower case: a schema may change it before it quotes it. */
function forms(value: string): string[] {
  const found = [value];
  try {
    if (value.includes('%')) found.push(decodeURIComponent(value));
  } catch {
    // It is not encoded.
  }
  if (BASE64.test(value)) found.push(decodeBase64(value.replaceAll('-', '+').replaceAll('_', '/')));
  return found.map((form) => form.toLowerCase());
}

/** The messages, in lower case, that quote any of the values. Goes through each value once, however many messages there are. */
function quotingMessages(messages: readonly string[], values: readonly string[]): Set<string> {
  const searched = new Set(messages.map((message) => message.toLowerCase()));
  const quoting = new Set<string>();
  const byPart = new Map<string, Set<string>>();
  for (const message of searched)
    for (const part of parts(message, MIN_OTHER_QUOTE_LENGTH)) {
      const others = byPart.get(part);
      if (others) others.add(message);
      else byPart.set(part, new Set([message]));
    }
  for (const value of new Set(values)) {
    if (value.length < MIN_QUOTE_LENGTH || value.trim() === '') continue;
    if (value.length <= MIN_OTHER_QUOTE_LENGTH)
      for (const message of searched) if (hasWord(message, value)) quoting.add(message);
    for (const part of parts(value, MIN_OTHER_QUOTE_LENGTH)) {
      for (const message of byPart.get(part) ?? []) quoting.add(message);
      // A value may repeat a part very often.
      byPart.delete(part);
    }
  }
  return quoting;
}

/** Whether a text about a variable contains its value or a part of it. A short value counts only as a whole word. */
function quotesValue(text: string, value: string): boolean {
  if (value.trim() === '') return false;
  if (value.length <= MIN_QUOTE_LENGTH) return hasWord(text, value);
  const quoted = new Set(parts(text, MIN_QUOTE_LENGTH));
  for (const part of parts(value, MIN_QUOTE_LENGTH)) if (quoted.has(part)) return true;
  return false;
}

/** Every part of a text that has this length. */
function* parts(text: string, length: number): Generator<string, void, undefined> {
  for (let start = 0; start + length <= text.length; start++) yield text.slice(start, start + length);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\w/.test(text[at - 1] ?? '') && !/\w/.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}

/** Decodes base64 of UTF-8; an empty text if it is none. */
function decodeBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
