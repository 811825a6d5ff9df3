import type { CreateCustomDomainRequest, CustomDomain } from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import type { MockContext } from '../../state/context.ts';
import type { State } from '../../state/state.ts';
import { find, findEnvironment } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { inProject, newTimes, resource } from '../shared/resource.ts';
import { currentSettings } from '../platform/model/settings.ts';
import type { EnvironmentRow } from '../../rows/environments.ts';
import { currentCertificate, hasExpired, isWildcard, serializeCertificate } from './acme.ts';
import type { CertificateRow, CustomDomainRow } from '../../rows/domains.ts';

/** 409 if the name is already a domain of an environment, or a custom domain. */
export function claimHost({ environmentDomains, customDomains }: State, domain: string): void {
  const own = environmentDomains.find((row) => row.domain === domain);
  if (own)
    throw problem(
      'conflict',
      `The domain ${domain} already belongs to environment ${own.environment_id}`,
    );
  const { id, project_id } = customDomains.find((row) => row.domain === domain) ?? {};
  if (id !== undefined)
    throw problem(
      'conflict',
      `The domain ${domain} is already custom domain ${id} of project ${project_id}`,
    );
}

function covers({ domain }: CertificateRow, name: string): boolean {
  return isWildcard(domain) ? name.slice(name.indexOf('.')) === domain.slice(1) : name === domain;
}

/**
 * Active as soon as a certificate that covers the domain is issued. It stays in use while it is
 * renewed.
 */
function certificateStatus(
  context: MockContext,
  row: CustomDomainRow,
  owner: CertificateRow | undefined,
) {
  if (!owner) return { status: 'pending', message: 'No certificate is linked yet' };
  if (!covers(owner, row.domain))
    return {
      status: 'failed',
      message: `The certificate of ${owner.domain} does not cover ${row.domain}`,
    };
  const certificate = currentCertificate(context, owner);
  if (certificate && hasExpired(context, certificate))
    return { status: 'failed', message: 'The certificate has expired' };
  if (certificate) return { status: 'active', message: null };
  const { status, last_error } = serializeCertificate(context, owner);
  if (status === 'failed') return { status, message: last_error ?? null };
  return { status: 'pending', message: 'The certificate is not issued yet' };
}

const customDomain = resource('customDomains', {
  what: 'Custom domain',
  id: 'domain_id',
  scope: inProject,
  serialize: (context, row): CustomDomain => {
    const { environment_id, certificate_id, ...fields } = row;
    const environment = context.state.environments.get(environment_id);
    const owner =
      certificate_id === null ? undefined : context.state.certificates.get(certificate_id);
    const certificate = owner && currentCertificate(context, owner);
    return {
      ...fields,
      ...certificateStatus(context, row, owner),
      environment: environment
        ? { id: environment.id, name: environment.name, slug: environment.slug }
        : null,
      domain_id: owner?.id ?? null,
      expiration_time: certificate?.expires_at ?? null,
      last_renewed: certificate?.renewed_at ?? null,
    };
  },
});

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

/** The environment of a custom domain. */
function findTarget(context: MockContext, project_id: number, id: number): EnvironmentRow {
  const { server, state } = context;
  const owner = state.environments.get(id)?.project_id;
  if (server.guardsDomains && owner !== undefined && owner !== project_id)
    throw problem('badRequest', `Environment ${id} does not belong to project ${project_id}`);
  return findEnvironment(state, project_id, id);
}

/** A name that is not that of the dashboard, or of previews. */
function checkDomain(context: MockContext, text: string): string {
  const domain = checkHostname(text);
  const { external_url, preview_domain } = currentSettings(context);
  const own = [preview_domain, external_url && new URL(external_url).hostname];
  if (context.server.guardsDomains && own.includes(domain))
    throw problem('badRequest', `The domain ${domain} is the platform's own`);
  return domain;
}

export function createCustomDomain(
  context: MockContext,
  project_id: number,
  input: CreateCustomDomainRequest,
): CustomDomainRow {
  const { state } = context;
  const { branch = null, service_name = null } = input;
  const environment = findTarget(context, project_id, input.environment_id);
  const domain = checkDomain(context, input.domain);
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
    const rows = customDomain.list(ctx);
    return { domains: rows, total: rows.length };
  },

  'domains.getCustomDomain': customDomain.get,
  'domains.deleteCustomDomain': customDomain.delete,
  'domains.createCustomDomain': customDomain.create((ctx) =>
    createCustomDomain(ctx, ctx.path.project_id, ctx.body),
  ),

  /** `null` clears optional fields; for the name and the environment it means unchanged. */
  'domains.updateCustomDomain': customDomain.update((ctx, row) => {
    const { body, state } = ctx;
    const environment = findTarget(ctx, row.project_id, body.environment_id ?? row.environment_id);
    const domain = body.domain == null ? row.domain : checkDomain(ctx, body.domain);
    const {
      redirect_to = row.redirect_to,
      status_code = row.status_code,
      branch,
      service_name,
    } = body;
    const redirect = readRedirect(domain, { redirect_to, status_code });
    if (domain !== row.domain) claimHost(state, domain);
    return { domain, environment_id: environment.id, branch, service_name, ...redirect };
  }),

  'domains.linkCustomDomainToCertificate': customDomain.update(({ state, path }) => ({
    certificate_id: find(state.certificates, path.certificate_id, 'Certificate domain').id,
  })),
} satisfies Partial<ResolversOf<'domains'>>;
