import type { ResolversOf } from '../shared/resolver.ts';
import { dsns } from './dsns.ts';
import { errorGroups } from './error-groups.ts';
import { errorStats } from './error-stats.ts';
import { incidents } from './incidents.ts';
import { monitors } from './monitors.ts';
import { projectStatus } from './project-status.ts';

export const monitoring = {
  ...monitors,
  ...incidents,
  ...projectStatus,
  ...dsns,
  ...errorGroups,
  ...errorStats,
} satisfies ResolversOf<'monitoring'>;
