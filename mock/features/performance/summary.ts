import { average, percentile } from '../../lib/statistics.ts';
import { VITALS, type SpeedRow, type Vital } from './rows.ts';

const PERCENTILES = [75, 90, 95, 99] as const;

type Averages = Record<Vital, number | null>;
type Percentiles = Record<`${Vital}_p${(typeof PERCENTILES)[number]}`, number | null>;

function vitalValues(rows: readonly SpeedRow[], vital: Vital): number[] {
  return rows.map((row) => row[vital]).filter((value) => value !== null);
}

/** `null` for vitals that were not measured. */
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
    return PERCENTILES.map((share) => [`${vital}_p${share}`, percentile(values, share / 100)]);
  });
  return Object.fromEntries(entries) as Percentiles;
}
