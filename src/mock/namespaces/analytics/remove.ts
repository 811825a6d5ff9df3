import type { State } from '../../state/state.ts';

/** Everything that was recorded of a project's visitors, and the funnels over it. */
export function removeTraffic(state: State, projectId: number): void {
  const isOf = (row: { project_id?: number | null }) => row.project_id === projectId;
  state.events.removeWhere(isOf);
  state.sessions.removeWhere(isOf);
  state.speedMetrics.removeWhere(isOf);
  state.proxyLogs.removeWhere(isOf);
  for (const { id } of state.sessionReplays.list(isOf))
    state.sessionReplayEvents.removeWhere((row) => row.session_id === id);
  state.sessionReplays.removeWhere(isOf);
  for (const { id } of state.funnels.list(isOf)) state.funnelSteps.removeWhere((row) => row.funnel_id === id);
  state.funnels.removeWhere(isOf);
}
