import { trimSlashes } from '../../../lib/http/addresses.ts';
import { uuid } from '../../../lib/ids.ts';
import { DAY_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { isUp } from '../../external-services/model/serialize.ts';
import type { ServiceRow } from '../../../rows/external-services.ts';
import type { BackupRow, S3SourceRow } from '../../../rows/backups.ts';

interface BackupInput {
  backup_type: string;
  source: S3SourceRow;
  /** `undefined` = the database of Temps itself. */
  service?: ServiceRow | undefined;
  created_by: number;
  schedule_id?: number;
  tags?: string[];
  /** In days; 0 = forever. */
  retention_period?: number;
  /** Milliseconds. @default now */
  started_at?: number;
}

/** The backup starts now, or at `started_at`. It fails if the service is not running. */
export function createBackup({ state, clock, random }: MockContext, input: BackupInput): BackupRow {
  const { source, service, backup_type, started_at = clock.now(), retention_period = 0 } = input;
  const what = service?.slug ?? 'temps';
  const folder = [trimSlashes(source.bucket_path.replace(/^\/+/, '')), what]
    .filter(Boolean)
    .join('/');
  return state.backups.insert({
    backup_id: uuid(random),
    name: `${what}-${backup_type}-${clock.iso(started_at).slice(0, 16)}`,
    backup_type,
    s3_source_id: source.id,
    s3_location: `s3://${source.bucket_name}/${folder}/${clock.iso(started_at)}.tar.gz`,
    schedule_id: input.schedule_id ?? null,
    service: service
      ? { id: service.id, name: service.name, service_type: service.service_type }
      : null,
    created_by: input.created_by,
    tags: [...(input.tags ?? [])],
    started_at,
    duration: random.int(15_000, 50_000),
    final_bytes: random.int(8_000_000, 900_000_000),
    failure: service && !isUp(service) ? `Service ${service.id} was not running` : null,
    expires_at: retention_period > 0 ? clock.iso(started_at + retention_period * DAY_MS) : null,
  });
}
