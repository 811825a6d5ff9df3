import type { ResolversOf } from '../context.ts';
import { domains } from './email/domains.ts';
import { messages } from './email/messages.ts';
import { providers } from './email/providers.ts';

export const email = { ...providers, ...domains, ...messages } satisfies ResolversOf<'email'>;
