import { VITALS, type SpeedRow, type Vital } from './rows.ts';
import { average, roundTo } from '../analytics/model/count.ts';

const PERCENTILES = [75, 90, 95, 99] as const;

type Averages = Record<Vital, number | null>;
type Percentiles = Record<`${Vital}_p${(typeof PERCENTILES)[number]}`, number | null>;

function vitalValues(rows: readonly SpeedRow[], vital: Vital): number[] {
  return rows.map((row) => row[vital]).filter((value) => value !== null);
}

/** `null` where nothing was measured. */
export function averageVitals(rows: readonly SpeedRow[]): Averages {
  const entries = VITALS.map((vital) => {
    const values = vitalValues(rows, vital);
    return [vital, values.length === 0 ? null : average(values)];
  });
  return Object.fromEntries(entries) as Averages;
}

export function vitalPercentiles(rows: readonly SpeedRow[]): Percentiles {
  const entries = VITALS.flatMap((vital) => {
    const values = vitalValues(rows, vital).sort((one, other) => one - other);
    return PERCENTILES.map((percentile) => [
      `${vital}_p${percentile}`,
      interpolatedPercentile(values, percentile / 100),
    ]);
  });
  return Object.fromEntries(entries) as Percentiles;
}

/** Between two values it takes the point in between, as PostgreSQL's `percentile_cont` does. */
function interpolatedPercentile(ascending: readonly number[], fraction: number): number | null {
  const position = (ascending.length - 1) * fraction;
  const below = ascending[Math.floor(position)];
  const above = ascending[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return roundTo(below + (above - below) * (position - Math.floor(position)), 3);
}
