import type { ResolverContext } from '../shared/resolver.ts';
import { problem } from '../../lib/http/problems.ts';
import type { HostContainerRow } from './rows.ts';
import { omit } from '../../lib/omit.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { createService, type ServiceInput } from './create.ts';
import { serializeService } from './model/serialize.ts';

function serializeContainer(row: HostContainerRow) {
  return omit(row, 'id', 'service_id');
}

export const imports = {
  'externalServices.listAvailableContainers': (ctx: ResolverContext<{ query: Paged }>) =>
    paginate(
      ctx,
      ctx.state.hostContainers.list((row) => row.service_id === null),
      serializeContainer,
    ),

  'externalServices.import': (ctx: ResolverContext<{ body: ServiceInput & { container_id: string } }>) => {
    const { state, body } = ctx;
    const container = state.hostContainers.find(({ container_id, container_name }) =>
      [container_id, container_name].includes(body.container_id),
    );
    if (!container)
      throw problem('badRequest', `body.container_id: there is no container ${body.container_id} on the host`);
    if (container.service_id !== null)
      throw problem('conflict', `Container ${body.container_id} is already managed as service ${container.service_id}`);
    if (container.service_type !== body.service_type) {
      throw problem(
        'badRequest',
        `body.service_type: container ${body.container_id} is a ${container.service_type}, not a ${body.service_type}`,
      );
    }
    const { name, service_type, parameters } = body;
    const service = createService(ctx, {
      name,
      service_type,
      parameters,
      version: body.version ?? container.version,
      docker_image: container.image,
    });
    if (!container.is_running) service.switches = [{ at: ctx.clock.now(), running: false }];
    container.service_id = service.id;
    return serializeService(service);
  },
};
