import type { MockContext } from '../../../state/context.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { ServiceLinkRow, ServiceRow } from '../../../rows/external-services.ts';
import type { ProjectRow } from '../../../rows/projects.ts';
import type { State } from '../../../state/state.ts';
import { find } from '../../shared/find.ts';

export function findService(state: State, id: number): ServiceRow {
  return find(state.services, id, 'Service');
}

export function findLink(
  state: State,
  serviceId: number,
  projectId: number,
): ServiceLinkRow | undefined {
  return state.serviceLinks.find(
    (row) => row.service_id === serviceId && row.project_id === projectId,
  );
}

/** 409 if they are already linked. */
export function linkService(
  { state, clock }: MockContext,
  service: ServiceRow,
  project: ProjectRow,
): ServiceLinkRow {
  if (findLink(state, service.id, project.id)) {
    throw problem('conflict', `Service ${service.id} is already linked to project ${project.id}`);
  }
  return state.serviceLinks.insert({
    service_id: service.id,
    project_id: project.id,
    created_at: clock.iso(),
  });
}
