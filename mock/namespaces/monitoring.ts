import type { ResolversOf } from '../context.ts';
import { dsns } from './monitoring/dsns.ts';
import { errorGroups } from './monitoring/error-groups.ts';
import { errorStats } from './monitoring/error-stats.ts';
import { incidents } from './monitoring/incidents.ts';
import { monitors } from './monitoring/monitors.ts';
import { projectStatus } from './monitoring/project-status.ts';

export const monitoring = {
  ...monitors,
  ...incidents,
  ...projectStatus,
  ...dsns,
  ...errorGroups,
  ...errorStats,
} satisfies ResolversOf<'monitoring'>;
