import type { MockContext } from '../../../state/context.ts';
import { recordSpeed } from '../../../features/performance/model/record.ts';
import type { EventRow } from '../../../features/analytics/rows.ts';
import type { EnvironmentRow } from '../../../features/environments/rows.ts';
import type { Random } from '../../../lib/random.ts';

/** Web vitals of one in four page views. Most are good, a few are slow. */
export function seedSpeed(context: MockContext): void {
  const { state, random } = context;
  for (const event of state.events) {
    if (event.event_type !== 'page_view' || !random.chance(0.25)) continue;
    const environment = state.environments.get(event.environment_id) as EnvironmentRow;
    const app = { environment, deployment_id: event.deployment_id };
    recordSpeed(context, app, event.visitor_id, event.page_path, measure(random, event), event.timestamp);
  }
}

function measure(random: Random, { page_path }: EventRow) {
  // A product of random factors has a long tail, like real page loads.
  const slowness = (page_path === '/' ? 1 : 1.2) * (0.6 + random.next() * 1.2) * (random.chance(0.08) ? 2.5 : 1);
  const ttfb = Math.round(120 * slowness);
  const fcp = ttfb + Math.round(650 * slowness);
  return {
    ttfb,
    fcp,
    lcp: fcp + Math.round(700 * slowness),
    fid: random.chance(0.3) ? null : Math.round(12 * slowness),
    inp: random.chance(0.2) ? null : Math.round(110 * slowness),
    cls: Math.round(40 * slowness * random.next()) / 1000,
  };
}
