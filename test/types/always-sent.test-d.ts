import { test } from 'vitest';
import type { TempsClient } from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (call: () => unknown): string => call.name;

test('a CI script reads a deployment and its jobs without asking what is missing', () => {
  compiles(async (): Promise<(string | null)[]> => {
    const path = { project_id: 1, deployment_id: 42 };
    const { data } = await temps.deployments.get({ path });
    const { data: list } = await temps.deployments.listJobs({ path });
    const times = list.items.map(({ started_at, finished_at }) => started_at ?? finished_at);
    return [data.branch, data.commit_hash, data.commit_author, data.finished_at, ...times];
  });
});

test('an app reads visitors and facets without asking what is missing', () => {
  compiles(async (): Promise<(string | null)[]> => {
    const query = { project_id: 1, start_date: '2026-05-01', end_date: '2026-05-31' };
    const { data } = await temps.analytics.listVisitors({ query });
    return data.visitors.flatMap((one) => [one.country_code, one.city, one.first_channel]);
  });
});

test('an administrator reads settings, backups and deliveries without asking what is missing', () => {
  compiles(async (): Promise<(number | string | null)[]> => {
    const { data: settings } = await temps.platform.getSettings();
    const { data: backup } = await temps.backups.get({ path: { id: 'b1' } });
    const days = settings.observability_retention.proxy_logs_days;
    return [days, settings.edge_target, backup.size_bytes, backup.checksum, backup.expires_at];
  });
});
