import type { ResolversOf } from '../shared/resolver.ts';
import { domains } from './domains.ts';
import { messages } from './messages.ts';
import { providers } from './providers.ts';

export const email = { ...providers, ...domains, ...messages } satisfies ResolversOf<'email'>;
