import type { CertificateProvisionResult, CreateCertificateDomainRequest } from '../../../generated/types.gen.ts';
import { reply, type ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { CertificateRow, ChallengeType } from './rows.ts';
import { checkHostname } from '../../lib/http/hostname.ts';
import { orderFailure, isWildcard, latestOrder, placeOrder, requestCheck } from './acme.ts';
import { paginateBySize, type PageQuery } from '../../lib/paging.ts';
import {
  findCertificate,
  findCertificateByName,
  isOpen,
  serializeCertificate,
  serializeChallenge,
} from './serialize-certificate.ts';

type ById = ResolverContext<{ path: { domain: number } }>;
type ByName = ResolverContext<{ path: { domain: string } }>;

/** The caller's email address for the certificate authority. */
export function readEmail({ state, actor }: Pick<ResolverContext, 'state' | 'actor'>): string {
  return state.users.get(actor.user_id ?? 0)?.email ?? 'admin@example.com';
}

/** Real servers take any other type for an HTTP challenge. */
function checkChallenge({ server }: MockContext, domain: string, challenge: string): ChallengeType {
  const type = server.isReal && challenge !== 'dns-01' ? 'http-01' : challenge;
  if (type !== 'http-01' && type !== 'dns-01')
    throw problem('badRequest', `body.challenge_type: got "${type}", expected "http-01" or "dns-01"`);
  if (isWildcard(domain) && type === 'http-01')
    throw problem('badRequest', `body.challenge_type: the wildcard domain ${domain} needs "dns-01"`);
  return type;
}

/** Creates a certificate domain with its first order. */
export function createCertificate(
  context: MockContext,
  { domain: requested, challenge_type }: CreateCertificateDomainRequest,
  email: string,
): CertificateRow {
  const { state, clock, server } = context;
  const normalised = isWildcard(requested) ? `*.${checkHostname(requested.slice(2))}` : checkHostname(requested);
  const domain = server.isReal ? requested : normalised;
  const verification_method = checkChallenge(context, domain, challenge_type ?? 'http-01');
  const existing = state.certificates.find((row) => row.domain === domain);
  if (existing) throw problem('badRequest', `The domain ${domain} is already certificate domain ${existing.id}`);
  const row = state.certificates.insert({
    domain,
    verification_method,
    certificate: null,
    last_renewed: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  placeOrder(context, row, email);
  return row;
}

/** Real servers call it an error that an HTTP challenge is open. Starts an HTTP challenge, or continues an open one, and returns its state. */
function obtain(
  ctx: ByName,
  row: CertificateRow,
  code: 'PROVISION_FAILED' | 'RENEWAL_FAILED',
): CertificateProvisionResult {
  if (ctx.server.isReal && row.verification_method === 'http-01') {
    const message = `The challenge of ${row.domain} is to be answered over HTTP: finalize its order then`;
    return { type: 'error', code, message, details: 'HTTP challenge provisioning failed' };
  }
  const last = latestOrder(ctx, row);
  const isReusable = last?.challenge_type === 'http-01' && isOpen(ctx, last);
  const order = isReusable ? last : placeOrder(ctx, row, readEmail(ctx), 'http-01');
  requestCheck(ctx, row, order);
  const { error, error_type } = orderFailure(ctx, order);
  if (error !== null)
    return {
      type: 'error',
      code,
      message: `The certificate of ${row.domain} was not issued: ${error}`,
      details: error_type,
    };
  return { type: 'pending', ...serializeChallenge(ctx, row, order) };
}

export const certificates = {
  'domains.listCertificates': (ctx: ResolverContext<{ query: PageQuery & { search?: string } }>) => {
    const { search: text = '' } = ctx.query;
    const search = ctx.server.isReal ? text : text.toLowerCase();
    const rows = ctx.state.certificates.list((row) => row.domain.includes(search));
    // `findCertificate()` issues certificates that were verified meanwhile.
    const { items, ...page } = paginateBySize(ctx.query, rows, (row) =>
      serializeCertificate(ctx, findCertificate(ctx, row.id)),
    );
    return { domains: items, ...page };
  },

  'domains.createCertificate': (ctx: ResolverContext<{ body: CreateCertificateDomainRequest }>) =>
    serializeCertificate(ctx, createCertificate(ctx, ctx.body, readEmail(ctx))),

  'domains.getCertificate': (ctx: ById) => serializeCertificate(ctx, findCertificate(ctx, ctx.path.domain)),

  'domains.checkCertificateStatus': (ctx: ById) => serializeCertificate(ctx, findCertificate(ctx, ctx.path.domain)),

  'domains.getCertificateByHost': (ctx: ResolverContext<{ path: { hostname: string } }>) =>
    serializeCertificate(ctx, findCertificateByName(ctx, ctx.path.hostname)),

  'domains.deleteCertificate': (ctx: ByName) => {
    const { id } = findCertificateByName(ctx, ctx.path.domain);
    ctx.state.orders.removeWhere((order) => order.domain_id === id);
    ctx.state.certificates.remove(id);
  },

  'domains.provisionCertificate': (ctx: ByName): CertificateProvisionResult => {
    const row = findCertificateByName(ctx, ctx.path.domain);
    const certificate = serializeCertificate(ctx, row);
    if (certificate.status === 'active') return { type: 'complete', ...certificate };
    if (!isWildcard(row.domain)) return obtain(ctx, row, 'PROVISION_FAILED');
    const message = `The wildcard domain ${row.domain} cannot be verified over HTTP: finalize its DNS order`;
    return { type: 'error', code: 'PROVISION_FAILED', message, details: null };
  },

  /** Continues an open renewal, otherwise starts a new one. */
  'domains.renewCertificate': (ctx: ByName) => {
    const row = findCertificateByName(ctx, ctx.path.domain);
    if (!row.certificate) {
      const message = `${row.domain} has no certificate yet: provision it first`;
      return { type: 'error', code: 'RENEWAL_FAILED', message, details: null };
    }
    if (row.verification_method === 'http-01') return obtain(ctx, row, 'RENEWAL_FAILED');
    const last = latestOrder(ctx, row);
    const order = last && isOpen(ctx, last) ? last : placeOrder(ctx, row, readEmail(ctx));
    return reply({ status: 202, type: 'application/json', body: JSON.stringify(serializeChallenge(ctx, row, order)) });
  },
};
