import type { EnvironmentSummary } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { environmentUrl } from '../environments/model/url.ts';
import type { EnvironmentRow } from '../environments/rows.ts';
import type { EnvVarRow } from './rows.ts';

export function summarizeEnvironments(
  context: MockContext,
  { environment_ids, deleted_environments = [] }: Pick<EnvVarRow, 'environment_ids' | 'deleted_environments'>,
): EnvironmentSummary[] {
  const rows = environment_ids.map((id) => context.state.environments.get(id) as EnvironmentRow);
  return [...rows, ...deleted_environments].map((environment) => ({
    id: environment.id,
    name: environment.name,
    main_url: environmentUrl(environment),
    current_deployment_id: currentDeployment(context, environment.id)?.id ?? null,
  }));
}
