import { Table, type Row } from '../../store/table.ts';

export interface S3SourceRow extends Row {
  name: string;
  bucket_name: string;
  bucket_path: string;
  region: string;
  endpoint: string | null;
  /** Both keys are stored in plain text; responses mask them. */
  access_key_id: string;
  secret_key: string;
  force_path_style: boolean;
  is_default: boolean;
  created_at: string;
  updated_at: string;
}

export interface BackupScheduleRow extends Row {
  name: string;
  description: string | null;
  backup_type: string;
  schedule_expression: string;
  enabled: boolean;
  /** In days. */
  retention_period: number;
  s3_source_id: number;
  include_control_plane: boolean;
  target_all_services: boolean;
  max_runtime_secs: number | null;
  tags: string[];
  created_by: number;
  /** Unix time in milliseconds: runs due until then have been made. */
  ran_until: number;
  last_run: string | null;
  created_at: string;
  updated_at: string;
}

/** The fixed facts of a backup. Its current state is computed from the clock: see `model/progress.ts`. */
export interface BackupRow extends Row {
  /** A UUID, the id in `GET /backups/{id}`. */
  backup_id: string;
  name: string;
  backup_type: string;
  /** `null` after the source was deleted. The objects stay in the bucket. */
  s3_source_id: number | null;
  /** The bucket it was written to. A source that was changed to another bucket does not list it. */
  bucket: string;
  s3_location: string;
  schedule_id: number | null;
  /** The service at that time; `null` = the database of Temps itself. */
  service: { id: number; name: string; service_type: string } | null;
  created_by: number;
  tags: string[];
  /** In milliseconds. */
  started_at: number;
  duration: number;
  final_bytes: number;
  file_count: number;
  /** Why the backup fails at its end; `null` if nothing but its time limit can fail it. */
  failure: string | null;
  max_runtime_secs: number | null;
  expires_at: string | null;
}

export interface BackupTables {
  s3Sources: Table<S3SourceRow>;
  backupSchedules: Table<BackupScheduleRow>;
  backups: Table<BackupRow>;
}

export function createBackupTables(): BackupTables {
  return {
    s3Sources: new Table(),
    backupSchedules: new Table(),
    backups: new Table(),
  };
}
