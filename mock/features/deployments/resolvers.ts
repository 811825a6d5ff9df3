import type { ResolversOf } from '../shared/resolver.ts';
import { captured } from './containers/captured-logs.ts';
import { containers } from './containers/containers.ts';
import { images } from './images.ts';
import { jobs } from './jobs.ts';
import { lifecycle } from './lifecycle.ts';
import { logStreams } from './log-streams.ts';
import { sources } from './sources.ts';

export const deployments = {
  ...lifecycle,
  ...jobs,
  ...captured,
  ...sources,
  ...images,
  ...containers,
  ...logStreams,
} satisfies ResolversOf<'deployments'>;
