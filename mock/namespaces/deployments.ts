import type { ResolversOf } from '../context.ts';
import { containerDetail } from './deployments/container-detail.ts';
import { containerMetrics } from './deployments/container-metrics.ts';
import { containers } from './deployments/containers.ts';
import { images } from './deployments/images.ts';
import { jobs } from './deployments/jobs.ts';
import { lifecycle } from './deployments/lifecycle.ts';
import { logStreams } from './deployments/log-streams.ts';
import { operations } from './deployments/operations.ts';
import { overview } from './deployments/overview.ts';
import { sources } from './deployments/sources.ts';

export const deployments = {
  ...overview,
  ...lifecycle,
  ...operations,
  ...jobs,
  ...sources,
  ...images,
  ...containers,
  ...containerDetail,
  ...containerMetrics,
  ...logStreams,
} satisfies ResolversOf<'deployments'>;
