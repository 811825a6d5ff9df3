import type { ResolversOf } from '../shared/resolver.ts';
import { connections } from './connections.ts';
import { deletion } from './delete-provider.ts';
import { oauth } from './oauth.ts';
import { presets } from './presets.ts';
import { providers } from './providers.ts';
import { refs } from './refs.ts';
import { repositories } from './repositories.ts';
import { sync } from './sync.ts';

export const git = {
  ...providers,
  ...deletion,
  ...oauth,
  ...connections,
  ...sync,
  ...repositories,
  ...refs,
  ...presets,
} satisfies ResolversOf<'git'>;
