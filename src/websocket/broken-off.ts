const brokenOff = new WeakSet<object>();

/** Records that an error ended a stream that was open. */
export function markBrokenOff<T extends Error>(error: T): T {
  brokenOff.add(error);
  return error;
}

/** Whether a stream was open before it ended with this error. */
export function hasBrokenOff(error: object): boolean {
  return brokenOff.has(error);
}
