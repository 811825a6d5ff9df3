import type { ResolversOf } from '../shared/resolver.ts';
import { dsns } from './dsns.ts';
import { errors } from './errors.ts';
import { incidents } from './incidents.ts';
import { monitors } from './monitors.ts';

export const monitoring = {
  ...monitors,
  ...incidents,
  ...dsns,
  ...errors,
} satisfies ResolversOf<'monitoring'>;
