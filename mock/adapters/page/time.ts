import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/time/duration.ts';
import { html, type Html } from './html.ts';

const UNITS = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
  [SECOND_MS, 's'],
] as const;

/** Rounded down to the largest unit that fits: `3 min`. */
export function duration(milliseconds: number): string {
  const [size, unit] = UNITS.find(([one]) => milliseconds >= one) ?? [SECOND_MS, 's'];
  return `${Math.floor(milliseconds / size)} ${unit}`;
}

/** How long ago it was, with the exact time on hover. */
export function ago(time: number, now: number, iso: string): Html {
  const words = now - time < SECOND_MS ? 'now' : `${duration(now - time)} ago`;
  return html`<time datetime="${iso}" title="${iso}">${words}</time>`;
}

/** `3 Jan`. */
export function day(time: number): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
