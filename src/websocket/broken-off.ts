const brokenOff = new WeakSet<object>();

/** Records that an error ended an open stream. */
export function markBrokenOff<T extends Error>(error: T): T {
  brokenOff.add(error);
  return error;
}

/** Whether the error ended a stream that had been open. */
export function hasBrokenOff(error: object): boolean {
  return brokenOff.has(error);
}
