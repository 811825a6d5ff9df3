import { notFound } from '../../lib/http/problems.ts';
import type { ResolverContext } from '../shared/resolver.ts';

import { ownValue } from '../../lib/own-value.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { kindsOf, parameterSchema, type ServiceKind } from './model/catalog.ts';

function typeMetadata(service_type: string, { display_name, description, color }: ServiceKind) {
  return {
    service_type,
    display_name,
    description,
    color,
    icon_url: `https://cdn.temps.example/icons/${service_type}.svg`,
  };
}

function findKind({ server }: ResolverContext, serviceType: string): ServiceKind {
  const kind = ownValue(kindsOf(server), serviceType);
  if (!kind) throw notFound('Service type', serviceType);
  return kind;
}

interface OfType {
  path: { service_type: string };
}

export const types = {
  'externalServices.listTypes': (ctx: ResolverContext<{ query: Paged }>) =>
    paginate(ctx, Object.keys(kindsOf(ctx.server))),

  'externalServices.getTypeParameters': (ctx: ResolverContext<OfType>) => {
    findKind(ctx, ctx.path.service_type);
    return parameterSchema(ctx.path.service_type);
  },

  'externalServices.getProvidersMetadata': ({ server }: ResolverContext) =>
    Object.entries(kindsOf(server)).map(([name, kind]) => typeMetadata(name, kind)),

  'externalServices.getProviderMetadata': (ctx: ResolverContext<OfType>) =>
    typeMetadata(ctx.path.service_type, findKind(ctx, ctx.path.service_type)),
};
