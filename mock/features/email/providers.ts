import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { uuid } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import type { EmailProviderRow } from './rows.ts';
import { maskFields } from '../../lib/mask.ts';
import { omit } from '../../lib/omit.ts';
import { find } from '../shared/find.ts';
import { checkAddress } from './address.ts';

const SECRETS = ['secret_access_key', 'api_key', 'password'];
const TYPES = ['ses', 'scaleway', 'smtp'] as const;

export interface ProviderInput {
  name: string;
  provider_type: string;
  region: string;
  ses_credentials?: object | null;
  scaleway_credentials?: object | null;
  smtp_credentials?: { username?: string | null; password?: string | null } | null;
}

type OnProvider = ResolverContext<{ path: { id: number } }>;

function findProvider({ state, path }: OnProvider): EmailProviderRow {
  return find(state.emailProviders, path.id, 'Email provider');
}

/** Real servers also mask the name of an SMTP user. */
function serializeProvider({ server }: MockContext, row: EmailProviderRow) {
  const secrets = server.isReal ? [...SECRETS, 'username'] : SECRETS;
  return { ...omit(row, 'rejects_with'), credentials: maskFields(row.credentials, secrets) };
}

export function createProvider({ state, clock, server }: MockContext, input: ProviderInput): EmailProviderRow {
  const type = TYPES.find((one) => one === input.provider_type);
  if (!type)
    throw problem('badRequest', `body.provider_type: "${input.provider_type}" is not one of ${TYPES.join(', ')}`);
  return state.emailProviders.insert({
    name: input.name,
    provider_type: type,
    region: input.region,
    credentials: readCredentials(input, type, server.isReal),
    is_active: true,
    rejects_with: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** The credentials of the provider's type; 400 if they are missing or others are given, which real servers ignore. */
function readCredentials(
  input: ProviderInput,
  type: EmailProviderRow['provider_type'],
  isReal: boolean,
): Record<string, unknown> {
  const given = TYPES.filter((one) => input[`${one}_credentials`] != null);
  const credentials = input[`${type}_credentials`];
  if (credentials == null || (given.length > 1 && !isReal)) {
    throw problem(
      'badRequest',
      `body.${type}_credentials: a ${type} provider needs these credentials and no others, got ${given.join(', ') || 'none'}`,
    );
  }
  const { username, password } = input.smtp_credentials ?? {};
  if (username != null && password == null)
    throw problem('badRequest', 'body.smtp_credentials.password: missing, although there is a username');
  return type === 'smtp' ? { encryption: 'starttls', accept_invalid_certs: false, ...credentials } : { ...credentials };
}

/** Why the provider cannot send, or `null`. */
export function refusalReason(row: EmailProviderRow): string | null {
  return row.is_active ? row.rejects_with : `Email provider ${row.id} is not active`;
}

/** An API key without a user gets a placeholder. */
function callerAddress({ state, actor }: ResolverContext): string {
  return (actor.user_id === null ? undefined : state.users.get(actor.user_id)?.email) ?? 'nobody@temps.example';
}

export const providers = {
  'email.listProviders': (ctx: ResolverContext) =>
    ctx.state.emailProviders.list().map((row) => serializeProvider(ctx, row)),

  'email.createProvider': (ctx: ResolverContext<{ body: ProviderInput }>) =>
    serializeProvider(ctx, createProvider(ctx, ctx.body)),

  'email.getProvider': (ctx: OnProvider) => serializeProvider(ctx, findProvider(ctx)),

  /** Its sender domains stay, but can no longer send. Real servers delete them too. */
  'email.deleteProvider': (ctx: OnProvider) => {
    const { id } = findProvider(ctx);
    ctx.state.emailProviders.remove(id);
    if (ctx.server.isReal) ctx.state.emailDomains.removeWhere(({ provider_id }) => provider_id === id);
  },

  'email.testProvider': (ctx: ResolverContext<{ path: { id: number }; body: { from: string } }>) => {
    const row = findProvider(ctx);
    checkAddress(ctx.body.from, 'body.from');
    const error = refusalReason(row);
    return {
      success: error === null,
      sent_to: callerAddress(ctx),
      error,
      provider_message_id: error === null ? uuid(ctx.random) : null,
    };
  },
};
