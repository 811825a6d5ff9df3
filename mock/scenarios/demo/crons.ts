import { WEEK_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { declareCron } from '../../features/crons/resolvers.ts';

/** Two jobs in the production environment of each project. */
export function seedCrons(context: MockContext): void {
  const since = context.clock.now() - WEEK_MS;
  for (const environment of context.state.environments.list((row) => row.is_main)) {
    declareCron(context, environment, { path: '/api/cron/cleanup', schedule: '0 4 * * *' }, since);
    declareCron(context, environment, { path: '/api/cron/sync', schedule: '*/30 * * * *' }, since);
  }
}
