import type { DeploymentOperationResult } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { deploymentProgress, type DeploymentStatus } from './model/progress.ts';
import type { DeploymentOperationRow, DeploymentRow } from './rows.ts';
import { screenshotPath } from '../platform/model/screenshots.ts';

import { findDeployment, type InDeployment } from './lifecycle.ts';
import { operationEnd, OPERATION_MS, settleOperations, type Operation } from './model/settle-operations.ts';

type DeploymentCall = ResolverContext<{ path: InDeployment }>;

/** The states of a deployment in which an operation is allowed. */
const ALLOWED: Readonly<Record<Operation, readonly DeploymentStatus[]>> = {
  deploy: ['built', 'completed', 'stopped'],
  mark_complete: ['running', 'built', 'completed'],
  take_screenshot: ['completed'],
};

function checkOperation(name: string, place: string): Operation {
  if (Object.hasOwn(ALLOWED, name)) return name as Operation;
  const known = Object.keys(ALLOWED).join(', ');
  throw problem('badRequest', `${place}: there is no operation "${name}", only ${known}`);
}

function serializeOperation(context: MockContext, row: DeploymentOperationRow): DeploymentOperationResult {
  const { operation, outcome, executed_at } = row;
  return {
    operation,
    success: outcome?.success ?? false,
    message: outcome?.message ?? 'In progress',
    executed_at: context.clock.iso(executed_at),
    data: {
      status: outcome === null ? 'running' : outcome.success ? 'completed' : 'failed',
      progress_percent: progressPercent(context, row),
      finished_at: outcome === null ? null : context.clock.iso(operationEnd(row)),
      ...(operation === 'take_screenshot' && outcome?.success && !context.server.isReal
        ? { screenshot_location: screenshotPath(context.state.deployments.get(row.deployment_id) as DeploymentRow) }
        : {}),
    },
  };
}

function progressPercent({ clock }: MockContext, { operation, executed_at, outcome }: DeploymentOperationRow): number {
  return outcome ? 100 : Math.floor(((clock.now() - executed_at) / OPERATION_MS[operation]) * 100);
}

/** Real servers record them for any text, and do not look for the deployment. */
function listOperations(ctx: DeploymentCall) {
  settleOperations(ctx);
  const deployment = ctx.server.isReal ? undefined : findDeployment(ctx);
  const id = ctx.path.deployment_id;
  return { id, deployment, rows: ctx.state.deploymentOperations.list((row) => row.deployment_id === id) };
}

export const operations = {
  'deployments.listOperations': (ctx: DeploymentCall) => {
    const { id, rows } = listOperations(ctx);
    return { deployment_id: String(id), operations: rows.map((row) => serializeOperation(ctx, row)) };
  },

  'deployments.executeOperation': (ctx: ResolverContext<{ path: InDeployment; body: { operation: string } }>) => {
    const { id, deployment } = listOperations(ctx);
    const operation = checkOperation(ctx.body.operation, 'body.operation');
    const status = deployment && deploymentProgress(deployment, ctx.clock.now()).status;
    if (status && !ALLOWED[operation].includes(status))
      throw problem('badRequest', `Deployment ${id} is ${status}: ${operation} is not possible now`);
    const row = ctx.state.deploymentOperations.insert({
      deployment_id: id,
      operation,
      executed_at: ctx.clock.now(),
      // Real servers only record it.
      outcome: ctx.server.isReal ? { success: true, message: 'Operation executed successfully' } : null,
    });
    return serializeOperation(ctx, row);
  },

  'deployments.getOperationStatus': (ctx: ResolverContext<{ path: InDeployment & { operation_type: string } }>) => {
    const { id, rows } = listOperations(ctx);
    const operation = checkOperation(ctx.path.operation_type, 'path.operation_type');
    const row = rows.findLast((one) => one.operation === operation);
    if (!row) throw notFound(`Operation ${operation} of deployment`, id);
    return serializeOperation(ctx, row);
  },
};
