import { notFound } from '../../lib/http/problems.ts';
import { reply, type ResolverContext } from '../shared/resolver.ts';
import { INSTANCE_IP } from '../platform/rows.ts';

import { sortByQuery, type SortQuery } from '../../lib/sorting.ts';
import { catchUp, challengeUrl, dnsError, latestOrder, placeOrder, requestCheck, serializeOrder } from './acme.ts';
import { readEmail } from './certificates.ts';
import { paginateBySize, type PageQuery } from '../../lib/paging.ts';
import {
  findCertificate,
  findCertificateByName,
  isOpen,
  serializeCertificate,
  serializeChallenge,
} from './serialize-certificate.ts';

type OfDomain = ResolverContext<{ path: { domain_id: number } }>;
type ByName = ResolverContext<{ path: { domain: string } }>;

/** The HTTP challenge that the instance currently responds to. */
function openHttpChallenge(ctx: ByName) {
  const certificate = findCertificateByName(ctx, ctx.path.domain);
  const order = latestOrder(ctx, certificate);
  const open = order?.challenge_type === 'http-01' && isOpen(ctx, order) ? order : undefined;
  return { certificate, open };
}

export const orders = {
  'domains.listOrders': (ctx: ResolverContext<{ query: PageQuery & SortQuery }>) => {
    catchUp(ctx);
    const rows = sortByQuery(ctx.state.orders.list(), ctx.query, (row) => serializeOrder(ctx, row));
    return { orders: paginateBySize(ctx.query, rows, (row) => serializeOrder(ctx, row)).items };
  },

  'domains.getOrder': (ctx: OfDomain) => {
    const certificate = findCertificate(ctx, ctx.path.domain_id);
    const order = latestOrder(ctx, certificate);
    if (!order) throw notFound('Order of certificate domain', certificate.id);
    return serializeOrder(ctx, order);
  },

  'domains.createOrRecreateOrder': (ctx: OfDomain) => {
    const certificate = findCertificate(ctx, ctx.path.domain_id);
    return serializeChallenge(ctx, certificate, placeOrder(ctx, certificate, readEmail(ctx)));
  },

  'domains.cancelOrder': (ctx: OfDomain) => {
    const certificate = findCertificate(ctx, ctx.path.domain_id);
    const order = latestOrder(ctx, certificate);
    if (order && !order.settled) ctx.state.orders.remove(order.id);
    // On real servers, it is no error that there is none.
    else if (!ctx.server.isReal) throw notFound('Open order of certificate domain', certificate.id);
    certificate.updated_at = ctx.clock.iso();
    return serializeCertificate(ctx, certificate);
  },

  /** Repeated calls change nothing while the authority checks, and after it has finished. */
  'domains.finalizeOrder': (ctx: OfDomain) => {
    const certificate = findCertificate(ctx, ctx.path.domain_id);
    const order = latestOrder(ctx, certificate);
    if (!order) throw notFound('Open order of certificate domain', certificate.id);
    if (isOpen(ctx, order)) requestCheck(ctx, certificate, order);
    return serializeCertificate(ctx, certificate);
  },

  'domains.getChallengeToken': (ctx: ByName) => {
    const { certificate, open } = openHttpChallenge(ctx);
    if (!open) throw notFound('HTTP challenge of', certificate.domain);
    return reply({ type: 'text/plain; charset=utf-8', body: open.token });
  },

  'domains.getHttpChallengeDebug': (ctx: ByName) => {
    const { certificate, open } = openHttpChallenge(ctx);
    const dns_error = dnsError(certificate.domain);
    return {
      domain: certificate.domain,
      challenge_exists: open !== undefined,
      challenge_token: open?.token ?? null,
      challenge_url: open ? `http://${certificate.domain}/.well-known/acme-challenge/${open.token}` : null,
      validation_url: open ? challengeUrl(open) : null,
      dns_a_records: dns_error === null ? [INSTANCE_IP] : [],
      dns_aaaa_records: [],
      dns_error,
    };
  },
};
