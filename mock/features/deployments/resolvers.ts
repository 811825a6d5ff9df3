import type { ResolversOf } from '../shared/resolver.ts';
import { captured } from './containers/captured-logs.ts';
import { containerDetail } from './containers/container-detail.ts';
import { containerMetrics } from './containers/container-metrics.ts';
import { containers } from './containers/containers.ts';
import { images } from './images.ts';
import { jobs } from './jobs.ts';
import { lifecycle } from './lifecycle.ts';
import { logStreams } from './log-streams.ts';
import { operations } from './operations.ts';
import { overview } from './overview.ts';
import { sources } from './sources.ts';

export const deployments = {
  ...overview,
  ...lifecycle,
  ...operations,
  ...jobs,
  ...captured,
  ...sources,
  ...images,
  ...containers,
  ...containerDetail,
  ...containerMetrics,
  ...logStreams,
} satisfies ResolversOf<'deployments'>;
