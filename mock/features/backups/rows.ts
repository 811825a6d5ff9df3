import { Table, type Row } from '../../store/table.ts';

export interface S3SourceRow extends Row {
  name: string;
  bucket_name: string;
  bucket_path: string;
  region: string;
  endpoint: string | null;
  /** Both keys are kept in clear; responses mask them. */
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
  /** In milliseconds: runs that were due up to here have been made. */
  ran_until: number;
  last_run: string | null;
  created_at: string;
  updated_at: string;
}

/** What was decided about a backup. Where it stands now follows from the clock: see `model/progress.ts`. */
export interface BackupRow extends Row {
  /** A UUID: what `GET /backups/{id}` takes. */
  backup_id: string;
  name: string;
  backup_type: string;
  /** `null` once the source is deleted: its objects stay in the bucket, unknown to the instance. */
  s3_source_id: number | null;
  /** Where the bucket is, so that a source that now points elsewhere does not list it. */
  bucket: string;
  s3_location: string;
  schedule_id: number | null;
  /** As it was at that time; `null` = the database of Temps itself. */
  service: { id: number; name: string; service_type: string } | null;
  created_by: number;
  tags: string[];
  /** In milliseconds. */
  started_at: number;
  duration: number;
  final_bytes: number;
  file_count: number;
  /** Why it fails at its end; `null` = it is completed. */
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
