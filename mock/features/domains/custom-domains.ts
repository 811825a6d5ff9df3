import type { CreateCustomDomainRequest, CustomDomain } from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import type { MockContext } from '../../state/context.ts';
import type { State } from '../../state/state.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { newTimes } from '../shared/resource.ts';
import { catchUp, hasExpired, isWildcard, serializeCertificate } from './acme.ts';
import type { CertificateRow, CustomDomainRow } from './rows.ts';

type OnDomain<Body = unknown> = ResolverContext<{ path: InProject & { domain_id: number }; body: Body }>;

/** 409 if the name is already a domain of an environment, or a custom domain. */
export function claimHost({ environmentDomains, customDomains }: State, domain: string): void {
  const own = environmentDomains.find((row) => row.domain === domain);
  if (own) throw problem('conflict', `The domain ${domain} already belongs to environment ${own.environment_id}`);
  const custom = customDomains.find((row) => row.domain === domain);
  if (custom)
    throw problem(
      'conflict',
      `The domain ${domain} is already custom domain ${custom.id} of project ${custom.project_id}`,
    );
}

function covers({ domain }: CertificateRow, name: string): boolean {
  return isWildcard(domain) ? name.slice(name.indexOf('.')) === domain.slice(1) : name === domain;
}

/** Active as soon as a certificate that covers the domain is issued. It stays in use while it is renewed. */
function certificateStatus(context: MockContext, row: CustomDomainRow, certificate: CertificateRow | undefined) {
  if (!certificate) return { status: 'pending', message: 'No certificate is linked yet' };
  if (!covers(certificate, row.domain))
    return { status: 'failed', message: `The certificate of ${certificate.domain} does not cover ${row.domain}` };
  if (hasExpired(context, certificate)) return { status: 'failed', message: 'The certificate has expired' };
  if (certificate.certificate) return { status: 'active', message: null };
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

/** The status code is set only with a redirect, and 302 by default. */
function readRedirect(
  domain: string,
  { redirect_to, status_code }: { redirect_to?: string | null; status_code?: number | null },
): Pick<CustomDomainRow, 'redirect_to' | 'status_code'> {
  const text = redirect_to?.trim();
  if (!text) return { redirect_to: null, status_code: null };
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) throw problem('badRequest', `body.redirect_to: "${text}" is not a URL`);
  if (new URL(url).hostname === domain)
    throw problem('badRequest', `body.redirect_to: ${domain} would redirect to itself`);
  return { redirect_to: url, status_code: status_code ?? 302 };
}

export function createCustomDomain(
  context: MockContext,
  project_id: number,
  input: CreateCustomDomainRequest,
): CustomDomainRow {
  const { state } = context;
  const { branch = null, service_name = null } = input;
  const environment = findEnvironment(state, project_id, input.environment_id);
  const domain = checkHostname(input.domain);
  const redirect = readRedirect(domain, input);
  claimHost(state, domain);
  return state.customDomains.insert({
    project_id,
    environment_id: environment.id,
    domain,
    branch,
    service_name,
    ...redirect,
    certificate_id: null,
    ...newTimes(context),
  });
}

export const customDomains = {
  'domains.listCustomDomains': (ctx) => {
    catchUp(ctx);
    const project = findProject(ctx.state, ctx.path.project_id);
    const rows = ctx.state.customDomains.list((row) => row.project_id === project.id);
    return { domains: rows.map((row) => serializeCustomDomain(ctx, row)), total: rows.length };
  },

  'domains.createCustomDomain': (ctx) =>
    serializeCustomDomain(ctx, createCustomDomain(ctx, ctx.path.project_id, ctx.body)),

  'domains.getCustomDomain': (ctx) => serializeCustomDomain(ctx, findCustomDomain(ctx)),

  /** `null` clears optional fields; for the name and the environment it means unchanged. */
  'domains.updateCustomDomain': (ctx) => {
    const { state, body, clock } = ctx;
    const row = findCustomDomain(ctx);
    const environment = findEnvironment(state, row.project_id, body.environment_id ?? row.environment_id);
    const domain = body.domain == null ? row.domain : checkHostname(body.domain);
    const { redirect_to = row.redirect_to, status_code = row.status_code, branch, service_name } = body;
    const redirect = readRedirect(domain, { redirect_to, status_code });
    if (domain !== row.domain) claimHost(state, domain);
    const changes = { domain, environment_id: environment.id, branch, service_name, ...redirect };
    state.customDomains.update(row.id, { ...changes, updated_at: clock.iso() });
    return serializeCustomDomain(ctx, row);
  },

  'domains.deleteCustomDomain': (ctx) => void ctx.state.customDomains.remove(findCustomDomain(ctx).id),

  'domains.linkCustomDomainToCertificate': (ctx) => {
    const row = findCustomDomain(ctx);
    const { id } = find(ctx.state.certificates, ctx.path.certificate_id, 'Certificate domain');
    return serializeCustomDomain(ctx, Object.assign(row, { certificate_id: id, updated_at: ctx.clock.iso() }));
  },
} satisfies Partial<ResolversOf<'domains'>>;
