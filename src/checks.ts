/** What a time or a number of retries may be: 0 and more, `Infinity` included. */
export function isNonNegativeNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
