import type { ResolversOf } from '../context.ts';
import { counts } from './analytics/counts.ts';
import { generalStats } from './analytics/general-stats.ts';
import { live } from './analytics/live.ts';
import { pages } from './analytics/pages.ts';
import { recording } from './analytics/record.ts';
import { segments } from './analytics/segments.ts';
import { sessions } from './analytics/sessions.ts';
import { timelines } from './analytics/timelines.ts';
import { visitors } from './analytics/visitors.ts';

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
