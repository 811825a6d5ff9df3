import type { World } from '../../state/context.ts';
import { declareCron } from '../../features/crons/resolvers.ts';

const WEEK = 7 * 86_400_000;

/** Two jobs in the production environment of each project. */
export function seedCrons(world: World): void {
  const since = world.clock.now() - WEEK;
  for (const environment of world.state.environments.list((row) => row.is_main)) {
    declareCron(world, environment, { path: '/api/cron/cleanup', schedule: '0 4 * * *' }, since);
    declareCron(world, environment, { path: '/api/cron/sync', schedule: '*/30 * * * *' }, since);
  }
}
