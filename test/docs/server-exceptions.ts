import type { ServerName } from '../../mock/index.ts';

/** What a snippet or example uses that a server does not have, and how docs/servers.md says so. */
interface Exception {
  server: ServerName;
  uses: RegExp;
  reason: string;
}

/** Everything in the docs and examples that cannot work on one of the servers. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    server: '2026-07',
    uses: /runtimeEnv\((?![^)]*source: 'process')[^)]*(DATABASE_URL|LOG_LEVEL|schema)/,
    reason: '`getValue` ignores `environment_id`; lists mask values',
  },
  {
    // In the demo, `DATABASE_URL` is a secret.
    server: '2026-08',
    uses: /runtimeEnv\((?![^)]*source: 'process')[^)]*DATABASE_URL/,
    reason: 'shows no secret',
  },
];

/** Whether code uses what a server does not have. */
export function cannotRun(server: ServerName, code: string): boolean {
  return EXCEPTIONS.some((exception) => exception.server === server && exception.uses.test(code));
}
