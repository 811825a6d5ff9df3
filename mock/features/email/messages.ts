import type { ResolverContext } from '../shared/resolver.ts';
import type { EmailRow } from './rows.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/omit.ts';

import { paginateBySize } from '../../lib/paging.ts';
import { sendEmail, type EmailInput } from './send.ts';

interface ListQuery {
  domain_id?: number;
  project_id?: number;
  status?: string | null;
  from_address?: string;
  page?: number;
  page_size?: number;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function serializeEmail(row: EmailRow) {
  const { email_id, opens, clicks } = row;
  return {
    ...omit(row, 'email_id', 'opens', 'clicks'),
    id: email_id,
    open_count: opens.length,
    click_count: clicks.length,
    first_opened_at: opens[0] ?? null,
    first_clicked_at: clicks[0] ?? null,
  };
}

/** A filter that is not set matches everything. */
function matches(row: EmailRow, { domain_id, project_id, status, from_address }: ListQuery): boolean {
  return (
    (domain_id ?? row.domain_id) === row.domain_id &&
    (project_id ?? row.project_id) === row.project_id &&
    (status ?? row.status) === row.status &&
    (from_address ?? row.from_address) === row.from_address
  );
}

export const messages = {
  'email.list': ({ state, query }: ResolverContext<{ query: ListQuery }>) => {
    const { page = 1, page_size = 20 } = query;
    const rows = state.emails.list((row) => matches(row, query)).toReversed();
    const { items, ...rest } = paginateBySize({ page, page_size }, rows, serializeEmail);
    return { data: items, ...rest };
  },

  'email.send': (ctx: ResolverContext<{ body: EmailInput }>) => {
    const { email_id, status, provider_message_id } = sendEmail(ctx, ctx.body, ctx.actor.project_id);
    return { id: email_id, status, provider_message_id };
  },

  'email.get': ({ state, path, server }: ResolverContext<{ path: { id: string } }>) => {
    if (server.isReal && !UUID.test(path.id)) throw problem('badRequest', `path.id: "${path.id}" is not a UUID`);
    const row = state.emails.find(({ email_id }) => email_id === path.id);
    if (!row) throw notFound('Email', path.id);
    return serializeEmail(row);
  },

  'email.getStats': ({ state, query }: ResolverContext<{ query: { domain_id?: number } }>) => {
    const rows = state.emails.list((row) => (query.domain_id ?? row.domain_id) === row.domain_id);
    const count = (status: EmailRow['status']) => rows.filter((row) => row.status === status).length;
    return { total: rows.length, sent: count('sent'), failed: count('failed'), captured: count('captured'), queued: 0 };
  },
};
