import type { CreateEmailProviderRequest, EmailProvider } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { uuid } from '../../lib/ids.ts';
import { maskFields } from '../../lib/mask.ts';
import { omit } from '../../lib/objects.ts';
import type { MockContext } from '../../state/context.ts';
import { mustBeOneOf } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import type { EmailProviderRow } from '../../rows/email.ts';
import { checkAddress, refusalReason } from './send.ts';

const SECRETS = ['secret_access_key', 'api_key', 'password'];
const TYPES = ['ses', 'scaleway', 'smtp'] as const;

const provider = resource('emailProviders', {
  what: 'Email provider',
  serialize: (_, row): EmailProvider => ({
    ...omit(row, 'rejects_with'),
    credentials: maskFields(row.credentials, SECRETS),
  }),
});

export function createProvider(
  context: MockContext,
  input: CreateEmailProviderRequest,
): EmailProviderRow {
  const { name, provider_type, region } = input;
  return context.state.emailProviders.insert({
    name,
    provider_type,
    region,
    credentials: readCredentials(input),
    sns_topic_arn: null,
    is_active: true,
    rejects_with: null,
    ...newTimes(context),
  });
}

/** The credentials of the provider's type; 400 if they are missing, or others are given. */
function readCredentials(input: CreateEmailProviderRequest): Record<string, unknown> {
  mustBeOneOf(TYPES, input.provider_type, 'body.provider_type');
  const type = input.provider_type as (typeof TYPES)[number];
  const given = TYPES.filter((one) => input[`${one}_credentials`] != null);
  const credentials = input[`${type}_credentials`];
  if (credentials == null || given.length > 1)
    throw problem(
      'badRequest',
      `body.${type}_credentials: a ${type} provider needs these credentials and no others, got ${given.join(', ') || 'none'}`,
    );
  return {
    ...(type === 'smtp' && { encryption: 'starttls', accept_invalid_certs: false }),
    ...credentials,
  };
}

export const providers = {
  'email.listProviders': provider.list,
  'email.getProvider': provider.get,
  /** Its sender domains stay, but can no longer send. */
  'email.deleteProvider': provider.delete,
  'email.createProvider': provider.create((ctx) => createProvider(ctx, ctx.body)),

  'email.testProvider': (ctx) => {
    const error = refusalReason(provider.find(ctx));
    checkAddress(ctx.body.from, 'body.from');
    return {
      success: error === null,
      // An API key without a user gets a placeholder.
      sent_to: ctx.state.users.get(ctx.actor.user_id ?? 0)?.email ?? 'nobody@temps.example',
      error,
      provider_message_id: error === null ? uuid(ctx.random) : null,
    };
  },
} satisfies Partial<ResolversOf<'email'>>;
