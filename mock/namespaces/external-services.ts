import type { ResolversOf } from '../context.ts';
import { health } from './external-services/health.ts';
import { imports } from './external-services/import.ts';
import { lifecycle } from './external-services/lifecycle.ts';
import { links } from './external-services/links.ts';
import { types } from './external-services/types.ts';

export const externalServices = {
  ...lifecycle,
  ...links,
  ...imports,
  ...types,
  ...health,
} satisfies ResolversOf<'externalServices'>;
