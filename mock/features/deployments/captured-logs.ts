import type { CapturedLog, CapturedLogContent } from '../../../generated/types.gen.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import type { ProjectRow } from '../projects/rows.ts';
import type { MockContext } from '../../state/context.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { notFound } from '../shared/find.ts';
import { containerLog } from './container-log.ts';
import { replica } from './find-container.ts';
import { findDeployment, type InDeployment } from './lifecycle.ts';
import { capturedAt } from './model/captured-at.ts';
import { deploymentProgress } from './model/progress.ts';
import type { DeploymentRow } from './rows.ts';

type Captured = CapturedLog & CapturedLogContent;

/** What each container of a deployment had written when it was removed; nothing as long as it runs. */
function capturedLogs(context: MockContext, deployment: DeploymentRow): Captured[] {
  const { state, clock } = context;
  const removed = capturedAt(context, deployment);
  if (removed === null) return [];
  const started = deploymentProgress(deployment, clock.now()).finished_at ?? deployment.created_at;
  const project = state.projects.get(deployment.project_id) as ProjectRow;
  const environment = state.environments.get(deployment.environment_id) as EnvironmentRow;
  return Array.from({ length: deployment.config.replicas ?? 1 }, (_, index) => {
    const { id, container_id, name } = replica(deployment, project, environment, index);
    const lines = containerLog(id, started, started, removed);
    const content = lines.map(({ text }) => `${text}\n`).join('');
    return {
      id,
      deployment_id: deployment.id,
      container_id,
      container_name: name,
      service_name: null,
      node_id: null,
      size_bytes: new TextEncoder().encode(content).length,
      truncated: false,
      captured_at: clock.iso(removed),
      content,
    };
  });
}

export const captured = {
  'deployments.listCapturedLogs': (ctx: ResolverContext<{ path: InDeployment; query: Paged }>) =>
    paginate(ctx, capturedLogs(ctx, findDeployment(ctx)), ({ content: _content, ...log }): CapturedLog => log),

  'deployments.getCapturedLog': (ctx: ResolverContext<{ path: InDeployment & { log_id: number } }>) => {
    const log = capturedLogs(ctx, findDeployment(ctx)).find(({ id }) => id === ctx.path.log_id);
    if (!log) throw notFound('Captured log', ctx.path.log_id);
    const { id, container_name, service_name, size_bytes, truncated, captured_at, content } = log;
    return { id, container_name, service_name, size_bytes, truncated, captured_at, content };
  },
};
