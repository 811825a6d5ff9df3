import type {
  CertificateProvisionResult,
  CreateCertificateDomainRequest,
  HttpChallengeDebug,
} from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { paginateBySize } from '../../lib/paging.ts';
import { sortByQuery } from '../../lib/sorting.ts';
import type { MockContext } from '../../state/context.ts';
import { INSTANCE_IP } from '../platform/rows.ts';
import { find } from '../shared/find.ts';
import { reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { newTimes } from '../shared/resource.ts';
import {
  challengeUrl,
  currentCertificate,
  dnsError,
  isOpen,
  isWildcard,
  latestOrder,
  orderFailure,
  placeOrder,
  requestCheck,
  serializeCertificate,
  serializeChallenge,
  serializeOrder,
} from './acme.ts';
import type { CertificateRow, ChallengeType, OrderRow } from './rows.ts';

function readEmail({ state, actor }: ResolverContext): string {
  return state.users.get(actor.user_id ?? 0)?.email ?? 'admin@example.com';
}

function checkChallenge(domain: string, type: string): ChallengeType {
  if (type !== 'http-01' && type !== 'dns-01')
    throw problem('badRequest', `body.challenge_type: got "${type}", expected "http-01" or "dns-01"`);
  if (isWildcard(domain) && type === 'http-01')
    throw problem('badRequest', `body.challenge_type: the wildcard domain ${domain} needs "dns-01"`);
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
  if (existing) throw problem('badRequest', `The domain ${domain} is already certificate domain ${existing.id}`);
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

function failure(code: 'PROVISION_FAILED' | 'RENEWAL_FAILED', message: string, details: string | null = null) {
  return { type: 'error', code, message, details } as const;
}

/** Starts an HTTP challenge, or continues an open one, and returns its state. */
function obtain(
  ctx: ResolverContext,
  row: CertificateRow,
  code: 'PROVISION_FAILED' | 'RENEWAL_FAILED',
): CertificateProvisionResult {
  const last = latestOrder(ctx, row);
  const isReusable = last?.challenge_type === 'http-01' && isOpen(ctx, last);
  const order = isReusable ? last : placeOrder(ctx, row, readEmail(ctx), 'http-01');
  requestCheck(ctx, row, order);
  const { error, error_type } = orderFailure(ctx, order);
  if (error !== null) return failure(code, `The certificate of ${row.domain} was not issued: ${error}`, error_type);
  return { type: 'pending', ...serializeChallenge(ctx, row, order) };
}

/** The HTTP challenge that the instance currently responds to. */
function openHttpChallenge(context: MockContext, name: string) {
  const row = findByName(context, name);
  const order = latestOrder(context, row);
  return {
    domain: row.domain,
    open: order?.challenge_type === 'http-01' && isOpen(context, order) ? order : undefined,
  };
}

function findOrder(context: MockContext, { id }: CertificateRow, what: string): OrderRow {
  const order = context.state.orders.find((row) => row.domain_id === id);
  if (!order) throw notFound(`${what} of certificate domain`, id);
  return order;
}

export const certificates = {
  'domains.listCertificates': (ctx) => {
    const search = ctx.query.search?.toLowerCase() ?? '';
    const rows = ctx.state.certificates.list((row) => row.domain.includes(search));
    const { items, ...page } = paginateBySize(ctx.query, rows, (row) => serializeCertificate(ctx, row));
    return { domains: items, ...page };
  },

  'domains.createCertificate': (ctx) => serializeCertificate(ctx, createCertificate(ctx, ctx.body, readEmail(ctx))),
  'domains.getCertificate': (ctx) => serializeCertificate(ctx, findById(ctx, ctx.path.domain)),
  'domains.checkCertificateStatus': (ctx) => serializeCertificate(ctx, findById(ctx, ctx.path.domain)),
  'domains.getCertificateByHost': (ctx) => serializeCertificate(ctx, findByName(ctx, ctx.path.hostname)),

  'domains.deleteCertificate': (ctx) => {
    const { id } = findByName(ctx, ctx.path.domain);
    ctx.state.orders.removeWhere((order) => order.domain_id === id);
    ctx.state.certificates.remove(id);
  },

  'domains.provisionCertificate': (ctx): CertificateProvisionResult => {
    const row = findByName(ctx, ctx.path.domain);
    const certificate = serializeCertificate(ctx, row);
    if (certificate.status === 'active') return { type: 'complete', ...certificate };
    if (!isWildcard(row.domain)) return obtain(ctx, row, 'PROVISION_FAILED');
    return failure(
      'PROVISION_FAILED',
      `The wildcard domain ${row.domain} cannot be verified over HTTP: finalize its DNS order`,
    );
  },

  /** Continues an open renewal, otherwise starts a new one. */
  'domains.renewCertificate': (ctx) => {
    const row = findByName(ctx, ctx.path.domain);
    if (!currentCertificate(ctx, row))
      return failure('RENEWAL_FAILED', `${row.domain} has no certificate yet: provision it first`);
    if (row.verification_method === 'http-01') return obtain(ctx, row, 'RENEWAL_FAILED');
    const last = latestOrder(ctx, row);
    const order = last && isOpen(ctx, last) ? last : placeOrder(ctx, row, readEmail(ctx));
    return reply({ status: 202, type: 'application/json', body: JSON.stringify(serializeChallenge(ctx, row, order)) });
  },

  'domains.listOrders': (ctx) => {
    const rows = sortByQuery(ctx.state.orders.list(), ctx.query, (row) => serializeOrder(ctx, row));
    return { orders: paginateBySize(ctx.query, rows, (row) => serializeOrder(ctx, row)).items };
  },

  'domains.getOrder': (ctx) => serializeOrder(ctx, findOrder(ctx, findById(ctx, ctx.path.domain_id), 'Order')),

  'domains.createOrRecreateOrder': (ctx) => {
    const row = findById(ctx, ctx.path.domain_id);
    return serializeChallenge(ctx, row, placeOrder(ctx, row, readEmail(ctx)));
  },

  'domains.cancelOrder': (ctx) => {
    const row = findById(ctx, ctx.path.domain_id);
    const order = findOrder(ctx, row, 'Open order');
    if (serializeOrder(ctx, order).status === 'valid') throw notFound('Open order of certificate domain', row.id);
    ctx.state.orders.remove(order.id);
    return serializeCertificate(ctx, Object.assign(row, { updated_at: ctx.clock.iso() }));
  },

  /** Repeated calls change nothing while the authority checks, and after it has finished. */
  'domains.finalizeOrder': (ctx) => {
    const row = findById(ctx, ctx.path.domain_id);
    const order = findOrder(ctx, row, 'Open order');
    if (isOpen(ctx, order)) requestCheck(ctx, row, order);
    return serializeCertificate(ctx, row);
  },

  'domains.getChallengeToken': (ctx) => {
    const { domain, open } = openHttpChallenge(ctx, ctx.path.domain);
    if (!open) throw notFound('HTTP challenge of', domain);
    return reply({ type: 'text/plain; charset=utf-8', body: open.token });
  },

  'domains.getHttpChallengeDebug': (ctx): HttpChallengeDebug => {
    const { domain, open } = openHttpChallenge(ctx, ctx.path.domain);
    const dns_error = dnsError(domain);
    return {
      domain,
      challenge_exists: open !== undefined,
      challenge_token: open?.token ?? null,
      challenge_url: open ? `http://${domain}/.well-known/acme-challenge/${open.token}` : null,
      validation_url: open ? challengeUrl(open) : null,
      dns_a_records: dns_error === null ? [INSTANCE_IP] : [],
      dns_aaaa_records: [],
      dns_error,
    };
  },
} satisfies Partial<ResolversOf<'domains'>>;
