import type { ServerName } from '../../../mock/index.ts';

/** Every server that the mock can be. */
export const SERVERS = ['reference', '2026-07', '2026-08'] as const satisfies readonly ServerName[];

/** Those that people run. */
export const REAL_SERVERS = ['2026-07', '2026-08'] as const satisfies readonly ServerName[];
