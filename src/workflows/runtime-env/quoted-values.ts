/** Minimum length of a part of its own value that counts as a quote in a message about a variable. */
const MIN_QUOTE_LENGTH = 6;
/**
 * Minimum length of a part of another variable's value. A process has many variables, whose values may be ordinary
 * words.
 */
const MIN_OTHER_QUOTE_LENGTH = 12;
/** A longer message counts as one that quotes a value: to search it would take longer than it is worth. */
const MAX_MESSAGE_LENGTH = 2000;

/**
 * Finds the messages of a schema that must not be shown, since they contain a value or a part of one. Some schema
 * libraries quote the input, cut or escaped.
 *
 * @returns whether the message about this variable is one of them
 */
export function findQuotes(
  messages: readonly string[],
  values: Readonly<Record<string, string>>,
): (message: string, key: string) => boolean {
  const quoting = quotingMessages(messages, Object.values(values));
  return (message, key) =>
    quoting.has(message) || (Object.hasOwn(values, key) && quotesValue(message, values[key] ?? ''));
}

/** The messages that quote any of the values. Goes through each value once, however many messages there are. */
function quotingMessages(messages: readonly string[], values: readonly string[]): Set<string> {
  const quoting = new Set(messages.filter(({ length }) => length > MAX_MESSAGE_LENGTH));
  const others = [...new Set(messages)].filter((message) => !quoting.has(message));
  const byPart = new Map<string, string[]>();
  for (const message of others)
    for (const part of parts(message, MIN_OTHER_QUOTE_LENGTH)) {
      const known = byPart.get(part);
      if (known) known.push(message);
      else byPart.set(part, [message]);
    }
  for (const value of values) {
    if (value.length < MIN_QUOTE_LENGTH || value.trim() === '') continue;
    if (value.length <= MIN_OTHER_QUOTE_LENGTH)
      for (const message of others) if (hasWord(message, value)) quoting.add(message);
    for (const part of parts(value, MIN_OTHER_QUOTE_LENGTH))
      for (const message of byPart.get(part) ?? []) quoting.add(message);
  }
  return quoting;
}

/** Whether a message about a variable contains its value or a part of it. A short value counts only as a whole word. */
function quotesValue(message: string, value: string): boolean {
  if (value.trim() === '') return false;
  if (value.length <= MIN_QUOTE_LENGTH) return hasWord(message, value);
  for (const part of parts(value, MIN_QUOTE_LENGTH)) if (message.includes(part)) return true;
  return false;
}

/** Every part of a text that has this length. */
function* parts(text: string, length: number): Generator<string, void, undefined> {
  for (let start = 0; start + length <= text.length; start++) yield text.slice(start, start + length);
}

function hasWord(message: string, word: string): boolean {
  for (let at = message.indexOf(word); at >= 0; at = message.indexOf(word, at + 1)) {
    if (!/\w/.test(message[at - 1] ?? '') && !/\w/.test(message[at + word.length] ?? '')) return true;
  }
  return false;
}
