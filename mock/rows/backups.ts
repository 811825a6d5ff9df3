import type {
  Backup,
  BackupSchedule,
  ExternalServiceSummary,
  S3Source,
} from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

/** Both keys are stored in plain text; responses mask them. */
export interface S3SourceRow extends Stored<S3Source> {
  secret_key: string;
}

export interface BackupScheduleRow extends Stored<BackupSchedule, 'next_run'> {
  created_by: number;
  /** Unix time in milliseconds: runs due until then have been made. */
  ran_until: number;
}

type BackupFacts = Pick<
  Stored<Backup>,
  | 'id'
  | 'backup_id'
  | 'name'
  | 'backup_type'
  | 's3_source_id'
  | 's3_location'
  | 'schedule_id'
  | 'tags'
  | 'expires_at'
>;

/**
 * The fixed facts of a backup. Its current state is computed from the clock: see
 * `model/progress.ts`.
 */
export interface BackupRow extends BackupFacts {
  created_by: number;
  /** The service at that time; `null` = the database of Temps itself. */
  service: ExternalServiceSummary | null;
  /** In milliseconds. */
  started_at: number;
  duration: number;
  final_bytes: number;
  /** Why the backup fails at its end; `null` if it does not. */
  failure: string | null;
}
