import type { Project } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { ProjectRow } from './rows.ts';

export function serializeProject({ state, clock }: MockContext, row: ProjectRow): Project {
  const latest = state.deployments.ofGroup(row.id).at(-1);
  return { ...row, last_deployment: latest ? clock.iso(latest.created_at) : null };
}
