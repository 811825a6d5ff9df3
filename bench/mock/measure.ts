import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
export const collectGarbage = runInNewContext('gc') as () => void;

/** One measured figure, against what it may be at most. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  atMost: number | undefined;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function print(figures: readonly Figure[]): void {
  console.log('| Figure | Median | At most |\n| --- | --: | --: |');
  for (const { what, value, unit, atMost } of figures) {
    const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3;
    console.log(
      `| ${what} | ${value.toFixed(digits)} ${unit} | ${atMost === undefined ? '' : `${atMost} ${unit}`} |`,
    );
  }
  const failures = figures.filter(({ value, atMost = Infinity }) => !(value <= atMost));
  for (const { what } of failures) console.log(`ABOVE: ${what}`);
  if (failures.length > 0) process.exitCode = 1;
}
