/**
 * Seconds until the server wants to be asked again; `undefined` where it did not say.
 * RFC 9110, 10.2.3: whole seconds, or an HTTP date.
 */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // `Date.parse` takes "-1" and "1.5" for years and months.
  const date = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
