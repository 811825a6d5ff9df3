import { test } from 'vitest';
import type { TempsClient } from '../../src/index.ts';

declare const temps: TempsClient;

/** Compiled, never run. */
const compiles = (call: () => unknown): string => call.name;

test('an administrator reads settings, backups and deliveries without asking what is missing', () => {
  compiles(async (): Promise<(number | string | null)[]> => {
    const { data: settings } = await temps.platform.getSettings();
    const { data: backup } = await temps.backups.get({ path: { id: 'b1' } });
    const days = settings.observability_retention.proxy_logs_days;
    return [days, settings.edge_target, backup.size_bytes, backup.checksum, backup.expires_at];
  });
});
