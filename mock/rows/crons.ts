import type { Cron } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

/** A cron job declared by the app of an environment. Its runs are computed from the clock. */
export type CronRow = Stored<Cron, 'next_run'>;
