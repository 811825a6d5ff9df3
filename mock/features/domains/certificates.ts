import type { CreateCertificateDomainRequest } from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { paginateBySize } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { MockContext } from '../../state/context.ts';
import { INSTANCE_IP } from '../../rows/platform.ts';
import { find } from '../shared/find.ts';
import { Reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { newTimes } from '../shared/resource.ts';
import {
  currentCertificate,
  dnsError,
  isOpen,
  isWildcard,
  latestOrder,
  placeOrder,
  requestCheck,
  serializeCertificate,
  serializeChallenge,
  serializeOrder,
} from './acme.ts';
import type { CertificateRow, ChallengeType, OrderRow } from '../../rows/domains.ts';

function readEmail({ state, actor }: ResolverContext): string {
  return state.users.get(actor.user_id ?? 0)?.email ?? 'admin@example.com';
}

function checkChallenge(domain: string, type: string): ChallengeType {
  if (type !== 'http-01' && type !== 'dns-01')
    throw problem(
      'badRequest',
      `body.challenge_type: got "${type}", expected "http-01" or "dns-01"`,
    );
  if (isWildcard(domain) && type === 'http-01')
    throw problem(
      'badRequest',
      `body.challenge_type: the wildcard domain ${domain} needs "dns-01"`,
    );
  return type;
}

export function createCertificate(
  context: MockContext,
  { domain: wanted, challenge_type }: CreateCertificateDomainRequest,
  email: string,
): CertificateRow {
  const { certificates } = context.state;
  const domain = isWildcard(wanted) ? `*.${checkHostname(wanted.slice(2))}` : checkHostname(wanted);
  const verification_method = checkChallenge(domain, challenge_type ?? 'http-01');
  const existing = certificates.find((row) => row.domain === domain);
  if (existing)
    throw problem(
      'badRequest',
      `The domain ${domain} is already certificate domain ${existing.id}`,
    );
  const row = certificates.insert({
    domain,
    verification_method,
    certificate: null,
    ...newTimes(context),
  });
  placeOrder(context, row, email);
  return row;
}

function findById({ state }: MockContext, id: number): CertificateRow {
  return find(state.certificates, id, 'Certificate domain');
}

function findByName({ state }: MockContext, name: string): CertificateRow {
  const row = state.certificates.find(({ domain }) => domain === name.toLowerCase());
  if (!row) throw notFound('Certificate domain', name.toLowerCase());
  return row;
}

function findOrder(context: MockContext, row: CertificateRow, what: string): OrderRow {
  const order = latestOrder(context, row);
  if (!order) throw notFound(`${what} of certificate domain`, row.id);
  return order;
}

type Code = 'PROVISION_FAILED' | 'RENEWAL_FAILED';

function failure(code: Code, message: string, details: string | null = null) {
  return { type: 'error', code, message, details };
}

/** Starts an HTTP challenge, or continues an open one, and returns its state. */
function obtain(ctx: ResolverContext, row: CertificateRow, code: Code) {
  const last = latestOrder(ctx, row);
  const isReusable = isOpen(ctx, last) && last.challenge_type === 'http-01';
  const order = isReusable ? last : placeOrder(ctx, row, readEmail(ctx), 'http-01');
  requestCheck(ctx, row, order);
  const error = order.verification_error;
  if (error !== null)
    return failure(code, `The certificate of ${row.domain} was not issued: ${error}`, 'dns');
  return { type: 'pending', ...serializeChallenge(ctx, row, order) };
}

/** The HTTP challenge that the instance currently responds to. */
function openHttpChallenge(context: MockContext, row: CertificateRow): OrderRow | undefined {
  const order = latestOrder(context, row);
  return isOpen(context, order) && order.challenge_type === 'http-01' ? order : undefined;
}

export const certificates = {
  'domains.listCertificates': (ctx) => {
    const search = ctx.query.search?.toLowerCase() ?? '';
    const rows = ctx.state.certificates.list((row) => row.domain.includes(search));
    const { items, ...page } = paginateBySize(ctx.query, rows, (row) =>
      serializeCertificate(ctx, row),
    );
    return { domains: items, ...page };
  },

  'domains.createCertificate': (ctx) =>
    serializeCertificate(ctx, createCertificate(ctx, ctx.body, readEmail(ctx))),
  'domains.getCertificate': (ctx) => serializeCertificate(ctx, findById(ctx, ctx.path.domain)),
  'domains.checkCertificateStatus': (ctx) =>
    serializeCertificate(ctx, findById(ctx, ctx.path.domain)),
  'domains.getCertificateByHost': (ctx) =>
    serializeCertificate(ctx, findByName(ctx, ctx.path.hostname)),

  'domains.deleteCertificate': (ctx) => {
    const { id } = findByName(ctx, ctx.path.domain);
    ctx.state.orders.removeWhere((order) => order.domain_id === id);
    ctx.state.certificates.remove(id);
  },

  'domains.provisionCertificate': (ctx) => {
    const row = findByName(ctx, ctx.path.domain);
    const shown = serializeCertificate(ctx, row);
    if (shown.status === 'active') return { type: 'complete', ...shown };
    if (!isWildcard(row.domain)) return obtain(ctx, row, 'PROVISION_FAILED');
    const message = `The wildcard domain ${row.domain} cannot be verified over HTTP: finalize its DNS order`;
    return failure('PROVISION_FAILED', message);
  },

  /** Continues an open renewal, otherwise starts a new one. */
  'domains.renewCertificate': (ctx) => {
    const row = findByName(ctx, ctx.path.domain);
    if (!currentCertificate(ctx, row))
      return failure('RENEWAL_FAILED', `${row.domain} has no certificate yet: provision it first`);
    if (row.verification_method === 'http-01') return obtain(ctx, row, 'RENEWAL_FAILED');
    const last = latestOrder(ctx, row);
    const order = isOpen(ctx, last) ? last : placeOrder(ctx, row, readEmail(ctx));
    return new Reply({
      status: 202,
      type: 'application/json',
      body: JSON.stringify(serializeChallenge(ctx, row, order)),
    });
  },

  'domains.listOrders': (ctx) => {
    const rows = sortByQuery(ctx.state.orders.list(), ctx.query, (row) => serializeOrder(ctx, row));
    return { orders: paginateBySize(ctx.query, rows, (row) => serializeOrder(ctx, row)).items };
  },

  'domains.getOrder': (ctx) =>
    serializeOrder(ctx, findOrder(ctx, findById(ctx, ctx.path.domain_id), 'Order')),

  'domains.createOrRecreateOrder': (ctx) => {
    const row = findById(ctx, ctx.path.domain_id);
    return serializeChallenge(ctx, row, placeOrder(ctx, row, readEmail(ctx)));
  },

  'domains.cancelOrder': (ctx) => {
    const row = findById(ctx, ctx.path.domain_id);
    const order = findOrder(ctx, row, 'Open order');
    if (serializeOrder(ctx, order).status === 'valid')
      throw notFound('Open order of certificate domain', row.id);
    ctx.state.orders.remove(order.id);
    return serializeCertificate(ctx, row);
  },

  /** Repeated calls change nothing while the authority checks, and after it has finished. */
  'domains.finalizeOrder': (ctx) => {
    const row = findById(ctx, ctx.path.domain_id);
    const order = findOrder(ctx, row, 'Open order');
    if (isOpen(ctx, order)) requestCheck(ctx, row, order);
    return serializeCertificate(ctx, row);
  },

  'domains.getChallengeToken': (ctx) => {
    const row = findByName(ctx, ctx.path.domain);
    const open = openHttpChallenge(ctx, row);
    if (!open) throw notFound('HTTP challenge of', row.domain);
    return new Reply({ type: 'text/plain; charset=utf-8', body: open.token });
  },

  'domains.getHttpChallengeDebug': (ctx) => {
    const row = findByName(ctx, ctx.path.domain);
    const open = openHttpChallenge(ctx, row);
    const dns_error = dnsError(row.domain);
    return {
      domain: row.domain,
      challenge_exists: open !== undefined,
      challenge_token: open?.token ?? null,
      challenge_url: open ? `http://${row.domain}/.well-known/acme-challenge/${open.token}` : null,
      validation_url: null,
      dns_a_records: dns_error === null ? [INSTANCE_IP] : [],
      dns_aaaa_records: [],
      dns_error,
    };
  },
} satisfies Partial<ResolversOf<'domains'>>;
