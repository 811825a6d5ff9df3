/** A shorter part of a value is as likely an ordinary word. */
const TELLING = 6;

/** Whether a message repeats a value, or a good part of one: some schema libraries quote what they were given. */
export function quotesValue(message: string, values: readonly string[]): boolean {
  return values.some((value) => {
    if (value.trim() === '') return false;
    if (value.length <= TELLING) return isWordOf(message, value);
    // Longer ones may be cut or escaped in a message.
    for (let start = 0; start + TELLING <= value.length; start++) {
      if (message.includes(value.slice(start, start + TELLING))) return true;
    }
    return false;
  });
}

function isWordOf(message: string, value: string): boolean {
  for (let at = message.indexOf(value); at >= 0; at = message.indexOf(value, at + 1)) {
    if (!/\w/.test(message[at - 1] ?? '') && !/\w/.test(message[at + value.length] ?? '')) return true;
  }
  return false;
}
