import type { ResolversOf } from '../shared/resolver.ts';
import { health } from './health.ts';
import { imports } from './import.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import { types } from './types.ts';

export const externalServices = {
  ...lifecycle,
  ...links,
  ...imports,
  ...types,
  ...health,
} satisfies ResolversOf<'externalServices'>;
