import type {
  CreateCustomDomainRequest,
  CustomDomain,
  UpdateCustomDomainRequest,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import type { CertificateRow, CustomDomainRow } from './rows.ts';
import { checkHostname, normaliseDomain } from '../../lib/http/hostname.ts';
import { dangling, find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { catchUp, isWildcard } from './acme.ts';
import { claimHost } from './claim-host.ts';
import { hasExpired, serializeCertificate } from './serialize-certificate.ts';

type OnDomain = ResolverContext<{ path: InProject & { domain_id: number } }>;

function covers(certificate: CertificateRow, name: string): boolean {
  const [domain, host] = [certificate.domain, name].map(normaliseDomain) as [string, string];
  return isWildcard(domain) ? host.slice(host.indexOf('.')) === domain.slice(1) : host === domain;
}

/** Active as soon as a certificate that covers the domain is issued. */
function certificateStatus(context: MockContext, row: CustomDomainRow, certificate: CertificateRow | undefined) {
  if (!certificate) return { status: 'pending', message: 'No certificate is linked yet' };
  if (!covers(certificate, row.domain))
    return { status: 'failed', message: `The certificate of ${certificate.domain} does not cover ${row.domain}` };
  // A certificate stays in use during its renewal, and also if that fails.
  if (certificate.certificate && !hasExpired(context, certificate)) return { status: 'active', message: null };
  if (certificate.certificate) return { status: 'failed', message: 'The certificate has expired' };
  const { status, last_error } = serializeCertificate(context, certificate);
  if (status === 'failed') return { status, message: last_error ?? null };
  return { status: 'pending', message: 'The certificate is not issued yet' };
}

function serializeCustomDomain(context: MockContext, row: CustomDomainRow): CustomDomain {
  const { environment_id, certificate_id, ...fields } = row;
  const environment = context.state.environments.get(environment_id);
  const certificate = certificate_id === null ? undefined : context.state.certificates.get(certificate_id);
  return {
    ...fields,
    ...certificateStatus(context, row, certificate),
    environment: environment ? { id: environment.id, name: environment.name, slug: environment.slug } : null,
    domain_id: certificate?.id ?? null,
    expiration_time: certificate?.certificate?.expires_at ?? null,
    last_renewed: certificate?.last_renewed ?? null,
  };
}

function findCustomDomain(ctx: OnDomain): CustomDomainRow {
  catchUp(ctx);
  const project = findProject(ctx.state, ctx.path.project_id);
  return find(ctx.state.customDomains, ctx.path.domain_id, 'Custom domain', (row) => row.project_id === project.id);
}

/** The status code is set only with a redirect, and 302 by default. Real servers keep it as it is sent. */
function readRedirect(
  { server }: MockContext,
  { redirect_to, status_code = null }: { redirect_to?: string | null; status_code?: number | null },
) {
  const target = readTarget(redirect_to?.trim());
  if (server.isReal) return { redirect_to: target, status_code };
  return { redirect_to: target, status_code: target === null ? null : (status_code ?? 302) };
}

function readTarget(target: string | undefined): string | null {
  if (!target) return null;
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(target) ? target : `https://${target}`;
  if (!URL.canParse(url)) throw problem('badRequest', `body.redirect_to: "${target}" is not a URL`);
  return url;
}

/**
 * Real servers take null for unchanged, and 0 or no text for null. Where only the name or the environment is sent, they
 * forget the rest.
 */
function realChanges(body: UpdateCustomDomainRequest): UpdateCustomDomainRequest {
  const { redirect_to, status_code, branch } = body;
  const given = Object.entries(body).filter(([, value]) => value !== null);
  if ((body.domain ?? body.environment_id) != null && (redirect_to ?? status_code ?? branch) == null)
    given.push(...['redirect_to', 'status_code', 'branch'].map((name): [string, null] => [name, null]));
  return Object.fromEntries(given.map(([name, value]) => [name, value || null]));
}

function mustLeave(domain: string, target: string | null): void {
  if (target !== null && new URL(target).hostname === domain.toLowerCase())
    throw problem('badRequest', `body.redirect_to: ${domain} would redirect to itself`);
}

export function createCustomDomain(
  context: MockContext,
  projectId: number,
  input: CreateCustomDomainRequest,
): CustomDomainRow {
  const { state, clock, server } = context;
  const environment = findEnvironment(state, projectId, input.environment_id);
  const domain = checkHostname(input.domain, server);
  const redirect = readRedirect(context, input);
  mustLeave(domain, redirect.redirect_to);
  claimHost(context, domain);
  return state.customDomains.insert({
    project_id: projectId,
    environment_id: environment.id,
    domain,
    branch: input.branch ?? null,
    service_name: input.service_name ?? null,
    ...redirect,
    certificate_id: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

export const customDomains = {
  'domains.listCustomDomains': (ctx: ResolverContext<{ path: InProject }>) => {
    catchUp(ctx);
    const project = findProject(ctx.state, ctx.path.project_id);
    const rows = ctx.state.customDomains.list((row) => row.project_id === project.id);
    return { domains: rows.map((row) => serializeCustomDomain(ctx, row)), total: rows.length };
  },

  'domains.createCustomDomain': (ctx: ResolverContext<{ path: InProject; body: CreateCustomDomainRequest }>) =>
    serializeCustomDomain(ctx, createCustomDomain(ctx, ctx.path.project_id, ctx.body)),

  'domains.getCustomDomain': (ctx: OnDomain) => serializeCustomDomain(ctx, findCustomDomain(ctx)),

  /** `null` clears optional fields; for the name and the environment it means unchanged. */
  'domains.updateCustomDomain': (ctx: OnDomain & ResolverContext<{ body: UpdateCustomDomainRequest }>) => {
    const { state, body, clock } = ctx;
    const row = findCustomDomain(ctx);
    const environment = state.environments.get(body.environment_id ?? row.environment_id);
    // On real servers, it may be one of another project.
    if (!environment || (environment.project_id !== row.project_id && !ctx.server.isReal))
      throw dangling(ctx, 'Environment', body.environment_id ?? row.environment_id);
    const domain = body.domain == null ? row.domain : checkHostname(body.domain, ctx.server);
    const { branch, service_name, ...changes } = ctx.server.isReal ? realChanges(body) : body;
    const redirect = readRedirect(ctx, {
      redirect_to: changes.redirect_to === undefined ? row.redirect_to : changes.redirect_to,
      status_code: changes.status_code === undefined ? row.status_code : changes.status_code,
    });
    if (ctx.server.isReal && body.redirect_to != null) mustLeave(domain, redirect.redirect_to);
    if (domain !== row.domain) claimHost(ctx, domain);
    state.customDomains.update(row.id, {
      domain,
      environment_id: environment.id,
      branch,
      service_name,
      ...redirect,
      updated_at: clock.iso(),
    });
    return serializeCustomDomain(ctx, row);
  },

  'domains.deleteCustomDomain': (ctx: OnDomain) => {
    ctx.state.customDomains.remove(findCustomDomain(ctx).id);
  },

  'domains.linkCustomDomainToCertificate': (ctx: OnDomain & ResolverContext<{ path: { certificate_id: number } }>) => {
    const row = findCustomDomain(ctx);
    const { certificate_id } = ctx.path;
    if (!ctx.state.certificates.get(certificate_id)) throw dangling(ctx, 'Certificate domain', certificate_id);
    row.certificate_id = certificate_id;
    row.updated_at = ctx.clock.iso();
    return serializeCustomDomain(ctx, row);
  },
};
