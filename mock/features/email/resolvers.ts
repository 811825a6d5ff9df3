import type { Email } from '../../../generated/types.gen.ts';
import { notFound } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginateBySize } from '../../lib/paging.ts';
import { isWanted } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { domains } from './domains.ts';
import { providers } from './providers.ts';
import type { EmailRow } from '../../rows/email.ts';
import { sendEmail } from './send.ts';

function serializeEmail(row: EmailRow): Email {
  return { ...omit(row, 'email_id'), id: row.email_id };
}

export const email = {
  ...providers,
  ...domains,

  'email.list': ({ state, query }) => {
    const { domain_id, project_id, status, from_address } = query;
    const rows = state.emails.list(
      (row) =>
        isWanted(domain_id, row.domain_id) &&
        isWanted(project_id, row.project_id) &&
        isWanted<string>(status, row.status) &&
        isWanted(from_address, row.from_address),
    );
    const { items, ...rest } = paginateBySize(query, rows.toReversed(), serializeEmail);
    return { data: items, ...rest };
  },

  'email.send': (ctx) => {
    const { email_id, status, provider_message_id } = sendEmail(
      ctx,
      ctx.body,
      ctx.actor.project_id,
    );
    return { id: email_id, status, provider_message_id };
  },

  'email.get': ({ state, path }) => {
    const row = state.emails.find(({ email_id }) => email_id === path.id);
    if (!row) throw notFound('Email', path.id);
    return serializeEmail(row);
  },

  'email.getStats': ({ state, query }) => {
    const rows = state.emails.list((row) => isWanted(query.domain_id, row.domain_id));
    const count = (status: string) => rows.filter((row) => row.status === status).length;
    return {
      total: rows.length,
      sent: count('sent'),
      failed: count('failed'),
      captured: count('captured'),
      queued: 0,
    };
  },
} satisfies ResolversOf<'email'>;
