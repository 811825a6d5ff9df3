import type { MockContext } from '../../../state/context.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';

/** Real servers give each new environment a monitor. */
export function addMonitor({ state, clock, server }: MockContext, { id, project_id, name }: EnvironmentRow): void {
  if (!server.isReal) return;
  state.monitors.insert({
    project_id,
    environment_id: id,
    name: `${name} Monitor`,
    monitor_type: 'web',
    check_path: null,
    check_interval_seconds: 60,
    is_active: true,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}
