import { Table, type Row } from '../../store/table.ts';

/** A cron job declared by the app of an environment. Its runs are computed from the clock. */
export interface CronRow extends Row {
  project_id: number;
  environment_id: number;
  /** The path that is called, such as `/api/cron/cleanup`. */
  path: string;
  /** A cron expression, in UTC. */
  schedule: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

export interface CronTables {
  crons: Table<CronRow>;
}

export function createCronTables(): CronTables {
  return {
    crons: new Table(),
  };
}
