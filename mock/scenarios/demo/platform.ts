import { latestOrder, requestCheck } from '../../features/domains/acme.ts';
import { createCertificate } from '../../features/domains/certificates.ts';
import { createCustomDomain } from '../../features/domains/custom-domains.ts';
import type { CertificateRow } from '../../rows/domains.ts';
import { createConnection, createRepository } from '../../features/git/host.ts';
import { createProvider } from '../../features/git/providers.ts';
import type { GitConnectionRow } from '../../rows/git.ts';
import { createIpAccessRule } from '../../features/platform/ip-access.ts';
import { storeSettings } from '../../features/platform/model/settings.ts';
import { createRoute } from '../../features/platform/resolvers.ts';
import type { ProjectRow } from '../../rows/projects.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const EMAIL = 'admin@example.com';
const LANGUAGES: Readonly<Record<string, string>> = {
  nextjs: 'TypeScript',
  dockerfile: 'Go',
  static: 'HTML',
};

/**
 * Settings, IP access rules, routes to other systems, a static file, the Git hosts and the domains.
 */
export function seedPlatform(now: MockContext): void {
  const { state, random } = now;
  const context = daysAgo(now, 60);
  storeSettings(context, {
    external_url: 'https://temps.example',
    internal_url: 'http://10.0.0.5:8080',
    preview_domain: 'temps.example',
    setup_complete: true,
    letsencrypt: { email: EMAIL },
    dns_provider: { provider: 'cloudflare', cloudflare_api_key: random.hex(40) },
  });

  createIpAccessRule(
    context,
    { action: 'block', ip_address: '198.51.100.0/24', reason: 'Credential stuffing' },
    1,
  );
  createIpAccessRule(
    context,
    { action: 'allow', ip_address: '198.51.100.7', reason: 'Checks of a customer' },
    1,
  );

  createRoute(context, { domain: 'legacy.example.com', host: '10.0.0.20', port: 8080 });
  createRoute(context, {
    domain: 'git.example.com',
    host: '10.0.0.21',
    port: 443,
    route_type: 'tls',
  });

  state.files.set('robots.txt', new TextEncoder().encode('User-agent: *\nDisallow: /admin\n'));
  seedGit(context);
  seedDomains(now);
}

/**
 * The repositories of the projects in an organization on GitHub, and an account on GitLab that no
 * project uses.
 */
function seedGit(context: MockContext): void {
  const { state, random } = context;
  const secrets = {
    client_secret: random.hex(40),
    private_key: random.hex(64),
    webhook_secret: random.hex(40),
  };
  const auth_config = { app_id: 424_242, client_id: `Iv1.${random.hex(16)}`, ...secrets };
  const app = { name: 'GitHub', provider_type: 'github', auth_method: 'github_app', auth_config };
  const organization = createConnection(context, createProvider(context, app, 1), {
    access_token: random.hex(40),
    user_id: 1,
    account_name: 'example',
    account_type: 'Organization',
    installation_id: '51234567',
  });
  for (const project of state.projects) seedRepository(context, organization, project);

  const gitlab = { name: 'GitLab', provider_type: 'gitlab', auth_method: 'pat' };
  createProvider(context, { ...gitlab, auth_config: { token: `glpat-${random.hex(20)}` } }, 1);
  for (const connection of state.gitConnections) connection.last_synced_at = context.clock.iso();
}

/**
 * Adds the repository of a project. Its branches contain the commits that were deployed from them.
 */
function seedRepository(
  context: MockContext,
  connection: GitConnectionRow,
  project: ProjectRow,
): void {
  const { repo_owner, repo_name, preset } = project;
  if (repo_owner === null || repo_name === null) return;
  project.git_provider_connection_id = connection.id;
  const repository = createRepository(context, connection, {
    owner: repo_owner,
    name: repo_name,
    description: `${project.name} of Example Inc.`,
    language: LANGUAGES[preset] ?? null,
    private: true,
    preset,
    branches: ['develop'],
    tags: ['v1.0.0', 'v1.1.0'],
  });
  const deployments = context.state.deployments.ofGroup(project.id).toReversed();
  for (const branch of repository.branches) {
    const deployed = deployments.filter((row) => row.branch === branch.name);
    branch.commits.unshift(...deployed.flatMap(({ commit_hash }) => commit_hash ?? []));
  }
}

/**
 * A shop with a custom domain, a redirect to it, and certificates that wait for a DNS record or for
 * provisioning, or have failed.
 */
function seedDomains(now: MockContext): void {
  const certificate = (days: number, domain: string): CertificateRow => {
    const context = daysAgo(now, days);
    const row = createCertificate(context, { domain }, EMAIL);
    const order = latestOrder(context, row);
    if (order) requestCheck(context, row, order);
    return row;
  };
  const shop = certificate(40, 'shop.example.com');
  const old = certificate(20, 'www.shop.example.com');
  certificate(3, 'shop.invalid');
  const yesterday = daysAgo(now, 1);
  createCertificate(
    yesterday,
    { domain: '*.preview.example.com', challenge_type: 'dns-01' },
    EMAIL,
  );
  const beta = createCertificate(yesterday, { domain: 'beta.example.com' }, EMAIL);

  const custom = (days: number, { id, domain }: CertificateRow, redirect = {}) => {
    const input = { domain, environment_id: 1, ...redirect };
    createCustomDomain(daysAgo(now, days), 1, input).certificate_id = id;
  };
  custom(40, shop);
  custom(20, old, { redirect_to: `https://${shop.domain}`, status_code: 308 });
  custom(1, beta);
}
