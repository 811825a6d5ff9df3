import type { EnvironmentSummary } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { environmentUrl } from '../environments/model/url.ts';
import type { EnvironmentRow } from '../environments/rows.ts';

export function summarizeEnvironments(context: MockContext, ids: readonly number[]): EnvironmentSummary[] {
  return ids.map((id) => {
    const environment = context.state.environments.get(id) as EnvironmentRow;
    return {
      id,
      name: environment.name,
      main_url: environmentUrl(environment),
      current_deployment_id: currentDeployment(context, id)?.id ?? null,
    };
  });
}
