import type { MockContext } from '../../../state/context.ts';
import { VITALS, type SpeedRow, type Vital } from '../../../rows/performance.ts';
import type { App } from '../../analytics/model/tracking.ts';
import { visitorProfile } from '../../analytics/model/identity.ts';
import { readUserAgent } from '../../analytics/model/user-agent.ts';

export type Measured = Partial<Record<Vital, number | null | undefined>>;

export function recordSpeed(
  { state, clock }: MockContext,
  { environment, deployment_id }: Omit<App, 'hostname'>,
  visitor_id: number,
  path: string,
  measured: Measured,
  timestamp = clock.now(),
): SpeedRow {
  const { browser, operating_system, device_type } = readUserAgent(
    visitorProfile(state, visitor_id).user_agent,
  );
  const vitals = Object.fromEntries(VITALS.map((vital) => [vital, measured[vital] ?? null]));
  return state.speedMetrics.insert({
    project_id: environment.project_id,
    environment_id: environment.id,
    deployment_id,
    visitor_id,
    timestamp,
    path,
    country: state.visitors.get(visitor_id)?.country ?? null,
    browser,
    operating_system,
    device_type,
    ...(vitals as Record<Vital, number | null>),
  });
}
