import type { ResolversOf } from '../shared/resolver.ts';
import { connections } from './connections.ts';
import { providers } from './providers.ts';
import { repositories } from './repositories.ts';

export const git = { ...providers, ...connections, ...repositories } satisfies ResolversOf<'git'>;
