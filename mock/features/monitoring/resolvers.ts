import type { ResolversOf } from '../shared/resolver.ts';
import { dsns } from './dsns.ts';
import { errorGroups } from './error-groups.ts';
import { errorStats } from './error-stats.ts';
import { incidents } from './incidents.ts';
import { monitors } from './monitors.ts';

export const monitoring = {
  ...monitors,
  ...incidents,
  ...dsns,
  ...errorGroups,
  ...errorStats,
} satisfies ResolversOf<'monitoring'>;
