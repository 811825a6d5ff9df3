import { DAY_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { catchUp } from '../../features/backups/model/catch-up.ts';
import { createSource } from '../../features/backups/s3-sources.ts';
import { createSchedule } from '../../features/backups/schedules.ts';
import { createService } from '../../features/external-services/create.ts';
import { linkService } from '../../features/external-services/model/link.ts';

const SERVICES = [
  { name: 'Main database', service_type: 'postgres', parameters: { database: 'app', username: 'app' }, linked: 2 },
  { name: 'Cache', service_type: 'redis', parameters: {}, linked: 1 },
  { name: 'Uploads', service_type: 'minio', parameters: {}, linked: 1 },
  { name: 'Scratch', service_type: 'mongodb', parameters: {}, linked: 0 },
];

/** Four services, two containers to import, two S3 sources, two schedules, and a week of nightly backups. */
export function seedServices(now: MockContext): void {
  const { state, clock, random } = now;
  // All rows but the backups are 30 days old.
  const context: MockContext = { ...now, clock: createClock(clock.now() - 30 * DAY_MS) };
  for (const { linked, ...input } of SERVICES) {
    const service = createService(context, input);
    for (const project of state.projects.list().slice(0, linked)) linkService(context, service, project);
  }
  const container = { service_id: null, is_running: true };
  state.hostContainers.insert({
    ...container,
    container_id: random.hex(64),
    container_name: 'legacy-postgres',
    image: 'postgres:16',
    service_type: 'postgres',
    version: '16',
    exposed_ports: [5432],
  });
  state.hostContainers.insert({
    ...container,
    container_id: random.hex(64),
    container_name: 'old-redis',
    image: 'redis:7',
    service_type: 'redis',
    version: '7',
    exposed_ports: [6379],
    is_running: false,
  });

  const keys = { access_key_id: `AKIA${random.hex(16).toUpperCase()}`, secret_key: random.hex(40) };
  createSource(context, {
    ...keys,
    name: 'Backups',
    bucket_name: 'example-backups',
    bucket_path: 'temps',
    region: 'eu-central-1',
  });
  createSource(context, {
    ...keys,
    name: 'Off-site',
    bucket_name: 'example-offsite',
    bucket_path: '',
    region: 'us-east-1',
    endpoint: 'https://minio.example.com:9000',
  });
  const nightly = {
    name: 'Nightly',
    backup_type: 'full',
    enabled: true,
    retention_period: 14,
    schedule_expression: '0 0 3 * * *',
    tags: ['nightly'],
  };
  createSchedule(context, nightly, 1).ran_until = clock.now() - 7 * DAY_MS;
  createSchedule(
    context,
    {
      ...nightly,
      name: 'Hourly',
      backup_type: 'incremental',
      enabled: false,
      schedule_expression: '0 0 * * * *',
      tags: [],
    },
    1,
  );
  catchUp(now);
}
