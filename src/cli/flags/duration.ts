import { refuseArguments } from './usage.ts';

const UNITS_MS = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Parses `90s`, `20m` or `1h` to milliseconds. `0` is the only number that needs no unit. */
export function readDuration(name: string, text: string): number {
  if (text === '0') return 0;
  const [, amount, unit] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  if (amount === undefined)
    return refuseArguments(
      `${name} takes a duration with its unit, such as 90s, 20m or 1h, not ${JSON.stringify(text)}.`,
    );
  return Number(amount) * UNITS_MS[unit === 'm' || unit === 'h' ? unit : 's'];
}

/** Formats milliseconds: 1,200,000 becomes `20m`. */
export function formatDuration(ms: number): string {
  const unit = (['h', 'm'] as const).find((name) => ms % UNITS_MS[name] === 0) ?? 's';
  return `${ms / UNITS_MS[unit]}${unit}`;
}
