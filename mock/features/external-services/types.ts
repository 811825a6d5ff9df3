import type { ResolverContext } from '../shared/resolver.ts';
import { notFound } from '../shared/find.ts';
import { ownValue } from '../../lib/own-value.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { KINDS, parameterSchema, type ServiceKind } from './model/catalog.ts';

function typeMetadata(service_type: string, { display_name, description, color }: ServiceKind) {
  return {
    service_type,
    display_name,
    description,
    color,
    icon_url: `https://cdn.temps.example/icons/${service_type}.svg`,
  };
}

function findKind(serviceType: string): ServiceKind {
  const kind = ownValue(KINDS, serviceType);
  if (!kind) throw notFound('Service type', serviceType);
  return kind;
}

interface OfType {
  path: { service_type: string };
}

export const types = {
  'externalServices.listTypes': (ctx: ResolverContext<{ query: Paged }>) => paginate(ctx, Object.keys(KINDS)),

  'externalServices.getTypeParameters': ({ path }: ResolverContext<OfType>) => {
    findKind(path.service_type);
    return parameterSchema(path.service_type);
  },

  'externalServices.getProvidersMetadata': () => Object.entries(KINDS).map(([name, kind]) => typeMetadata(name, kind)),

  'externalServices.getProviderMetadata': ({ path }: ResolverContext<OfType>) =>
    typeMetadata(path.service_type, findKind(path.service_type)),
};
