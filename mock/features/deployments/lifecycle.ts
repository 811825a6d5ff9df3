import type { DeploymentState, PromoteDeploymentRequest } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import { problem } from '../../lib/http/problems.ts';
import { deploymentProgress, type DeploymentStatus } from './model/progress.ts';
import type { DeploymentRow } from './rows.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { redeploy } from './model/redeploy.ts';
import { rollBack } from './model/roll-back.ts';
import { containerFailure, leftContainers, removeContainers } from './containers/left-containers.ts';
import { cancelOnRealServer } from './model/supersede.ts';
import { currentFinder, serializeDeployment } from './serialize.ts';

export interface InDeployment extends InProject {
  deployment_id: number;
}

type DeploymentCall = ResolverContext<{ path: InDeployment }>;

/** @param isOfAny whether it may be that of another project */
export function findDeployment({ state, path }: DeploymentCall, isOfAny = false): DeploymentRow {
  const { project_id, deployment_id } = path;
  if (!isOfAny) findProject(state, project_id);
  return find(state.deployments, deployment_id, 'Deployment', (row) => isOfAny || row.project_id === project_id);
}

/** The deployment; 400 unless it is in one of these states. */
function findInState(ctx: DeploymentCall, allowed: readonly DeploymentStatus[], verb: string): DeploymentRow {
  const row = findDeployment(ctx);
  const { status } = deploymentProgress(row, ctx.clock.now());
  if (!allowed.includes(status)) throw problem('badRequest', `Deployment ${row.id} is ${status} and cannot be ${verb}`);
  return row;
}

function deploymentState(ctx: DeploymentCall, row: DeploymentRow, message: string): DeploymentState {
  return { id: row.id, state: deploymentProgress(row, ctx.clock.now()).status, message };
}

/** Real servers cancel only pending and running deployments, and send other messages. */
function cancelIfActive(ctx: DeploymentCall): DeploymentState {
  const row = findDeployment(ctx);
  const { status } = deploymentProgress(row, ctx.clock.now());
  if (status !== 'pending' && status !== 'running')
    throw problem('badRequest', `Cannot cancel deployment in '${status}' state`);
  cancelOnRealServer(row, ctx.clock.now(), 'Cancelled by user');
  return deploymentState(ctx, row, 'Deployment cancelled successfully');
}

/** Real servers pause and resume what has ended, too. */
function markEnded({ clock }: DeploymentCall, row: DeploymentRow, status: 'paused' | 'deployed'): void {
  if (row.torn_down_at !== null || deploymentProgress(row, clock.now()).finished_at !== null) row.marked_as = status;
}

function endPause({ clock }: DeploymentCall, row: DeploymentRow): void {
  const pause = row.pauses.at(-1);
  if (pause) pause.to ??= clock.now();
}

/** Real servers resume each container, in any state of the deployment. A pause has removed them. */
function resumeContainers(ctx: DeploymentCall): DeploymentState {
  const row = findDeployment(ctx);
  const containers = leftContainers(ctx, row);
  if (containers !== 'none')
    throw containerFailure(
      'resume',
      containers === 'running' ? `Container ${row.slug} is not paused` : `No such container: ${row.slug}`,
    );
  endPause(ctx, row);
  markEnded(ctx, row, 'deployed');
  return { id: row.id, state: 'deployed', message: 'Deployment resumed successfully' };
}

/** Real servers return a placeholder for the environment after a rollback or promotion. */
function serializeRedeployed(ctx: DeploymentCall, row: DeploymentRow) {
  const deployment = serializeDeployment(ctx, row);
  const environment = { id: row.environment_id, name: 'Environment', slug: 'environment', domains: [] };
  return ctx.server.isReal ? { ...deployment, environment } : deployment;
}

export const lifecycle = {
  'deployments.list': (ctx: ResolverContext<{ path: InProject; query: Paged & { environment_id?: number } }>) => {
    const { state, path, query } = ctx;
    const project = findProject(state, path.project_id);
    if (query.environment_id !== undefined) findEnvironment(state, project.id, query.environment_id);
    const rows = state.deployments
      .ofGroup(project.id)
      .filter((row) => (query.environment_id ?? row.environment_id) === row.environment_id);
    const current = currentFinder(ctx);
    return paginate(ctx, rows.toReversed(), (row) => serializeDeployment(ctx, row, current));
  },

  'deployments.get': (ctx: DeploymentCall) => serializeDeployment(ctx, findDeployment(ctx)),

  'deployments.cancel': (ctx: DeploymentCall) => {
    if (ctx.server.isReal) return cancelIfActive(ctx);
    const row = findInState(ctx, ['pending', 'running', 'built', 'paused'], 'cancelled');
    if (deploymentProgress(row, ctx.clock.now()).succeeded)
      throw problem('badRequest', `Deployment ${row.id} is completed and cannot be cancelled`);
    row.cancelled_at = ctx.clock.now();
    return deploymentState(ctx, row, 'Deployment cancelled');
  },

  'deployments.pause': (ctx: DeploymentCall) => {
    const row = ctx.server.isReal
      ? findDeployment(ctx)
      : findInState(ctx, ['pending', 'running', 'built', 'completed'], 'paused');
    if (ctx.server.isReal) {
      removeContainers(ctx, row);
      markEnded(ctx, row, 'paused');
    }
    if (row.pauses.at(-1)?.to !== null) row.pauses.push({ from: ctx.clock.now(), to: null });
    return deploymentState(ctx, row, 'Deployment paused');
  },

  'deployments.resume': (ctx: DeploymentCall) => {
    if (ctx.server.isReal) return resumeContainers(ctx);
    const row = findInState(ctx, ['paused'], 'resumed');
    endPause(ctx, row);
    return deploymentState(ctx, row, 'Deployment resumed');
  },

  'deployments.promote': (ctx: ResolverContext<{ path: InDeployment; body: PromoteDeploymentRequest }>) => {
    const source = findInState(ctx, ['completed', 'deployed'], 'promoted');
    const environment = findEnvironment(ctx.state, source.project_id, ctx.body.target_environment_id);
    return serializeRedeployed(ctx, redeploy(ctx, source, environment));
  },

  'deployments.rollback': (ctx: DeploymentCall) => {
    const target = findDeployment(ctx);
    const { succeeded, status } = deploymentProgress(target, ctx.clock.now());
    const isAllowed = ctx.server.isReal ? status === 'completed' || status === 'deployed' : succeeded;
    if (!isAllowed)
      throw problem(
        'badRequest',
        `Deployment ${target.id} is ${status}: only one that was completed can be rolled back to`,
      );
    // January's server removes the container of the current deployment before the rollback fails.
    if (ctx.server.rollback === 'same') removeContainers(ctx, target);
    return serializeRedeployed(ctx, rollBack(ctx, target));
  },

  'deployments.teardown': (ctx: DeploymentCall) => {
    const row = findDeployment(ctx);
    const { status, finished_at } = deploymentProgress(row, ctx.clock.now());
    if (finished_at === null && !ctx.server.isReal)
      throw problem('badRequest', `Deployment ${row.id} is ${status}: cancel it before tearing it down`);
    if (leftContainers(ctx, row) === 'removed') throw containerFailure('stop', `No such container: ${row.slug}`);
    row.torn_down_at ??= ctx.clock.now();
    delete row.marked_as;
  },
};
