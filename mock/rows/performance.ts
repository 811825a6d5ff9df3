import type { TimedRow } from '../store/timed-table.ts';

/** The web vitals: milliseconds, except `cls`, which is a score. */
export const VITALS = ['ttfb', 'fcp', 'lcp', 'fid', 'inp', 'cls'] as const;
export type Vital = (typeof VITALS)[number];

/** One page load; `null` for vitals that were not measured. */
export interface SpeedRow extends TimedRow, Record<Vital, number | null> {
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
  visitor_id: number;
  path: string;
  country: string | null;
  device_type: string | null;
  browser: string | null;
  operating_system: string | null;
}
