/** What a value is once it has gone over the wire: a `Date` is a string then, and what is `undefined` is not there. */
export function asSent(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // What JSON has no form for is refused where it is written.
    return value;
  }
}
