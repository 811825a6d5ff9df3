import type { Backup, BackupSchedule, ExternalServiceSummary, S3Source } from '../../../generated/types.gen.ts';
import type { Stored } from '../../store/table.ts';

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
  | 's3_location'
  | 'schedule_id'
  | 'created_by'
  | 'tags'
  | 'max_runtime_secs'
  | 'expires_at'
>;

/** The fixed facts of a backup. Its current state is computed from the clock: see `model/progress.ts`. */
export interface BackupRow extends BackupFacts {
  /** `null` after the source was deleted. The objects stay in the bucket. */
  s3_source_id: number | null;
  /** The bucket it was written to. A source that was changed to another bucket does not list it. */
  bucket: string;
  /** The service at that time; `null` = the database of Temps itself. */
  service: ExternalServiceSummary | null;
  /** In milliseconds. */
  started_at: number;
  duration: number;
  final_bytes: number;
  /** Why the backup fails at its end; `null` if nothing but its time limit can fail it. */
  failure: string | null;
}
