import { catchUp } from '../../features/backups/model/catch-up.ts';
import { createSchedule } from '../../features/backups/resolvers.ts';
import { createSource } from '../../features/backups/s3-sources.ts';
import { linkService } from '../../features/external-services/model/link.ts';
import { createService } from '../../features/external-services/resolvers.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const SERVICES = [
  {
    name: 'Main database',
    service_type: 'postgres',
    parameters: { database: 'app', username: 'app' },
    linked: 2,
  },
  { name: 'Cache', service_type: 'redis', parameters: {}, linked: 1 },
  { name: 'Uploads', service_type: 'minio', parameters: {}, linked: 1 },
  { name: 'Scratch', service_type: 'mongodb', parameters: {}, linked: 0 },
];

/**
 * Four services, two containers to import, two S3 sources, two schedules, and a week of nightly
 * backups.
 */
export function seedServices(now: MockContext): void {
  const { state, random } = now;
  // All rows but the backups are 30 days old.
  const context = daysAgo(now, 30);
  for (const { linked, ...input } of SERVICES) {
    const service = createService(context, input);
    for (const project of state.projects.list().slice(0, linked))
      linkService(context, service, project);
  }
  const container = (
    container_name: string,
    service_type: string,
    version: string,
    port: number,
    is_running = true,
  ) =>
    state.hostContainers.insert({
      container_id: random.hex(64),
      container_name,
      image: `${service_type}:${version}`,
      service_type,
      version,
      exposed_ports: [port],
      is_running,
      service_id: null,
    });
  container('legacy-postgres', 'postgres', '16', 5432);
  container('old-redis', 'redis', '7', 6379, false);

  const keys = { access_key_id: `AKIA${random.hex(16).toUpperCase()}`, secret_key: random.hex(40) };
  const backups = {
    name: 'Backups',
    bucket_name: 'example-backups',
    bucket_path: 'temps',
    region: 'eu-central-1',
  };
  createSource(context, { ...keys, ...backups });
  const offsite = {
    name: 'Off-site',
    bucket_name: 'example-offsite',
    bucket_path: '',
    region: 'us-east-1',
  };
  createSource(context, { ...keys, ...offsite, endpoint: 'https://minio.example.com:9000' });
  const nightly = {
    name: 'Nightly',
    backup_type: 'full',
    enabled: true,
    retention_period: 14,
    schedule_expression: '0 0 3 * * *',
    tags: ['nightly'],
  };
  createSchedule(context, nightly, 1).ran_until = daysAgo(now, 7).clock.now();
  const hourly = {
    name: 'Hourly',
    backup_type: 'incremental',
    enabled: false,
    schedule_expression: '0 0 * * * *',
  };
  createSchedule(context, { ...nightly, ...hourly, tags: [] }, 1);
  catchUp(now);
}
