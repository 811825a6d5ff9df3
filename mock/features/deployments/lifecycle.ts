import { groupBy } from '../../lib/group-by.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import { DAY_MS } from '../../lib/time/duration.ts';
import {
  find,
  findEnvironment,
  findProject,
  inProjectOrEnvironment,
  isWanted,
  type InProject,
} from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { deploymentProgress, type DeploymentStatus } from './model/progress.ts';
import { redeploy, rollBack } from './model/redeploy.ts';
import { cancel } from './model/supersede.ts';
import type { DeploymentRow } from '../../rows/deployments.ts';
import { currentFinder, serializeDeployment } from './serialize.ts';

export interface InDeployment extends InProject {
  deployment_id: number | string;
}

type DeploymentCall<Parts = unknown> = ResolverContext<{ path: InDeployment } & Parts>;

/** Ten years. Limits the size of the response. */
const MAX_DAYS = 3660;

export function findDeployment({ state, path }: DeploymentCall): DeploymentRow {
  const { project_id, deployment_id } = path;
  findProject(state, project_id);
  return find(
    state.deployments,
    Number(deployment_id),
    'Deployment',
    (row) => row.project_id === project_id,
  );
}

/** The deployment; 400 unless it is in one of these states. */
function findInState(
  ctx: DeploymentCall,
  allowed: readonly DeploymentStatus[],
  verb: string,
): DeploymentRow {
  const row = findDeployment(ctx);
  const { status } = deploymentProgress(row, ctx.clock.now());
  if (!allowed.includes(status))
    throw problem('badRequest', `Deployment ${row.id} is ${status} and cannot be ${verb}`);
  return row;
}

function deploymentState(ctx: DeploymentCall, row: DeploymentRow, message: string) {
  return { id: row.id, state: deploymentProgress(row, ctx.clock.now()).status, message };
}

const operation = resource('deploymentOperations', {
  what: 'Operation',
  scope: (ctx) => {
    const { id } = findDeployment(ctx);
    return (row) => row.deployment_id === id;
  },
  serialize: (_, row) => omit(row, 'id', 'deployment_id'),
});

export const lifecycle = {
  'deployments.list': (ctx) => {
    const { project_id } = ctx.path;
    const isIn = inProjectOrEnvironment(ctx.state, project_id, ctx.query.environment_id);
    const rows = ctx.state.deployments.ofGroup(project_id).filter(isIn);
    const current = currentFinder(ctx);
    return paginate(ctx, rows.toReversed(), (row) => serializeDeployment(ctx, row, current));
  },

  'deployments.get': (ctx) => serializeDeployment(ctx, findDeployment(ctx)),

  'deployments.getLast': (ctx) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const latest = ctx.state.deployments
      .ofGroup(project.id)
      .toSorted((one, other) => one.created_at - other.created_at)
      .at(-1);
    if (!latest) throw notFound('Latest deployment of project', project.id);
    return serializeDeployment(ctx, latest);
  },

  /** Days are in UTC. */
  'deployments.getActivityGraph': (ctx) => {
    const { project_id, environment_id, days } = ctx.query;
    if (days > MAX_DAYS)
      throw problem('badRequest', `query.days: got ${days}, expected at most ${MAX_DAYS}`);
    const rows = ctx.state.deployments.list(
      (row) => isWanted(project_id, row.project_id) && isWanted(environment_id, row.environment_id),
    );
    const dateOf = (time: number) => ctx.clock.iso(time).slice(0, 10);
    const byDate = groupBy(rows, (row) => dateOf(row.created_at));
    const graph = Array.from({ length: days }, (_, index) => {
      const date = dateOf(ctx.clock.now() - (days - 1 - index) * DAY_MS);
      const count = byDate.get(date)?.length ?? 0;
      return { date, count, level: Math.min(count, 4) };
    });
    const total_count = graph.reduce((sum, { count }) => sum + count, 0);
    return {
      days: graph,
      total_count,
      start_date: graph.at(0)?.date ?? '',
      end_date: graph.at(-1)?.date ?? '',
    };
  },

  'deployments.cancel': (ctx) => {
    const row = findInState(ctx, ['pending', 'running', 'built', 'paused'], 'cancelled');
    if (deploymentProgress(row, ctx.clock.now()).succeeded)
      throw problem('badRequest', `Deployment ${row.id} is completed and cannot be cancelled`);
    cancel(ctx, row, 'Cancelled by a user');
    return deploymentState(ctx, row, 'Deployment cancelled');
  },

  'deployments.pause': (ctx) => {
    const row = findInState(ctx, ['pending', 'running', 'built', 'completed'], 'paused');
    row.pauses.push({ from: ctx.clock.now(), to: null });
    return deploymentState(ctx, row, 'Deployment paused');
  },

  'deployments.resume': (ctx) => {
    const row = findInState(ctx, ['paused'], 'resumed');
    const pause = row.pauses.at(-1);
    if (pause) pause.to = ctx.clock.now();
    return deploymentState(ctx, row, 'Deployment resumed');
  },

  'deployments.promote': (ctx) => {
    const source = findInState(ctx, ['completed'], 'promoted');
    const environment = findEnvironment(
      ctx.state,
      source.project_id,
      ctx.body.target_environment_id,
    );
    return serializeDeployment(ctx, redeploy(ctx, source, environment));
  },

  'deployments.rollback': (ctx) => serializeDeployment(ctx, rollBack(ctx, findDeployment(ctx))),

  'deployments.teardown': (ctx) => {
    const row = findDeployment(ctx);
    const { status, finished_at } = deploymentProgress(row, ctx.clock.now());
    if (finished_at === null)
      throw problem(
        'badRequest',
        `Deployment ${row.id} is ${status}: cancel it before tearing it down`,
      );
    row.torn_down_at ??= ctx.clock.now();
  },

  'deployments.listOperations': (ctx) => ({
    deployment_id: String(ctx.path.deployment_id),
    operations: operation.list(ctx),
  }),

  /** An operation is only recorded: it changes nothing. */
  'deployments.executeOperation': operation.create((ctx) =>
    ctx.state.deploymentOperations.insert({
      deployment_id: findDeployment(ctx).id,
      operation: ctx.body.operation,
      success: true,
      message: 'Operation executed',
      executed_at: ctx.clock.iso(),
      data: null,
    }),
  ),

  'deployments.getOperationStatus': (ctx) => {
    const name = ctx.path.operation_type;
    const latest = operation.list(ctx).findLast((one) => one.operation === name);
    if (!latest) throw notFound(`Operation ${name} of deployment`, ctx.path.deployment_id);
    return latest;
  },
} satisfies Partial<ResolversOf<'deployments'>>;
