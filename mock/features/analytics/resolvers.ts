import type { ResolversOf } from '../shared/resolver.ts';
import { counts } from './counts.ts';
import { generalStats } from './general-stats.ts';
import { live } from './visitors/live.ts';
import { pages } from './pages.ts';
import { recording } from './record.ts';
import { segments } from './visitors/segments.ts';
import { sessions } from './sessions.ts';
import { timelines } from './timelines.ts';
import { visitors } from './visitors/visitors.ts';

export const analytics = {
  ...counts,
  ...generalStats,
  ...live,
  ...pages,
  ...recording,
  ...segments,
  ...sessions,
  ...timelines,
  ...visitors,
} satisfies ResolversOf<'analytics'>;
