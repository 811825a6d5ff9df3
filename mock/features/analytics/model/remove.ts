import type { State } from '../../../state/state.ts';

/** Removes everything recorded about a project's visitors, and its funnels. */
export function removeTraffic(state: State, projectId: number): void {
  const isInProject = (row: { project_id?: number | null }) => row.project_id === projectId;
  state.events.removeGroup(projectId);
  state.sessions.removeGroup(projectId);
  state.speedMetrics.removeGroup(projectId);
  state.proxyLogs.removeGroup(projectId);
  const replays = new Set(state.sessionReplays.list(isInProject).map(({ id }) => id));
  state.sessionReplayEvents.removeWhere((row) => replays.has(row.session_id));
  state.sessionReplays.removeWhere(isInProject);
  state.funnels.removeWhere(isInProject);
}
