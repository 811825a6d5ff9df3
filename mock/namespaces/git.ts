import type { ResolversOf } from '../context.ts';
import { connections } from './git/connections.ts';
import { deletion } from './git/delete-provider.ts';
import { oauth } from './git/oauth.ts';
import { presets } from './git/presets.ts';
import { providers } from './git/providers.ts';
import { refs } from './git/refs.ts';
import { repositories } from './git/repositories.ts';
import { sync } from './git/sync.ts';

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
