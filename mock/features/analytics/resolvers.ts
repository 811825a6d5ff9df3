import type { ResolversOf } from '../shared/resolver.ts';
import { counts } from './counts.ts';
import { pages } from './pages.ts';
import { recording } from './record.ts';
import { sessions } from './sessions.ts';
import { visitors } from './visitors.ts';

export const analytics = {
  ...counts,
  ...pages,
  ...recording,
  ...sessions,
  ...visitors,
} satisfies ResolversOf<'analytics'>;
