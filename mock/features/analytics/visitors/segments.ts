import type { ResolverContext } from '../../shared/resolver.ts';
import { countFacets, pageOfVisitors, type Segment } from './visitor-segment.ts';
import { findEnvironment, findProject } from '../../shared/find.ts';
import { readDateRange } from '../../../lib/time/time-range.ts';
import { currentPages, serializeVisitor } from './serialize-visitor.ts';

/** Parameters with a default in the contract are always set. */
interface SegmentQuery {
  start_date: string;
  end_date: string;
  project_id: number;
  environment_id?: number;
  include_crawlers: boolean;
  has_activity_only: boolean;
  filter_country?: string;
  filter_region?: string;
  filter_city?: string;
  filter_channel?: string;
  filter_referrer?: string;
}

function readSegment({ state, query }: ResolverContext<{ query: SegmentQuery }>): Segment {
  const { project_id, environment_id, include_crawlers, has_activity_only } = query;
  const range = readDateRange(query);
  findProject(state, project_id);
  if (environment_id !== undefined) findEnvironment(state, project_id, environment_id);
  return {
    project_id,
    environment_id,
    ...range,
    include_crawlers,
    has_activity_only,
    filters: {
      country: query.filter_country,
      region: query.filter_region,
      city: query.filter_city,
      channel: query.filter_channel,
      referrer: query.filter_referrer,
    },
  };
}

export const segments = {
  'analytics.getVisitorFacets': (ctx: ResolverContext<{ query: SegmentQuery & { per_facet_limit: number } }>) =>
    countFacets(ctx.state.visitors, readSegment(ctx), ctx.query.per_facet_limit),

  'analytics.listVisitors': (ctx: ResolverContext<{ query: SegmentQuery & { limit: number; offset: number } }>) => {
    const { state, query } = ctx;
    const { ids, total } = pageOfVisitors(state.visitors, readSegment(ctx), query.offset, query.limit);
    const pages = currentPages(state, query.project_id, ids);
    return { visitors: ids.map((id) => serializeVisitor(ctx, id, pages.get(id))), total_count: total };
  },
};
