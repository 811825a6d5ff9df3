const DAY = 86_400_000;

/** The dates of days, counted from 1970: most of what `toISOString` costs. */
const dates = new Map<number, string>();

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * The time as `Date.prototype.toISOString` writes it, in a third of the time: it is called for every row of every list.
 *
 * @param time milliseconds since 1970
 */
export function isoTime(time: number): string {
  const whole = Math.trunc(time);
  const day = Math.floor(whole / DAY);
  let date = dates.get(day);
  if (date === undefined) dates.set(day, (date = new Date(day * DAY).toISOString().split('T')[0] as string));

  const milliseconds = whole - day * DAY;
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = milliseconds - seconds * 1000;
  return `${date}T${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes - hours * 60]}:${TWO_DIGITS[seconds - minutes * 60]}.${rest < 10 ? '00' : rest < 100 ? '0' : ''}${rest}Z`;
}
