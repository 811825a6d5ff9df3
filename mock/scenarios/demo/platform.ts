import { latestOrder, requestCheck } from '../../features/domains/acme.ts';
import { createCertificate } from '../../features/domains/certificates.ts';
import { createCustomDomain } from '../../features/domains/custom-domains.ts';
import type { CertificateRow } from '../../rows/domains.ts';
import { createIpAccessRule } from '../../features/platform/ip-access.ts';
import { storeSettings } from '../../features/platform/model/settings.ts';
import { createRoute } from '../../features/platform/resolvers.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const EMAIL = 'admin@example.com';
/** Settings, IP access rules, routes to other systems and a static file. */
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
}

/**
 * A shop with a custom domain, a redirect to it, and certificates that wait for a DNS record or for
 * provisioning, or have failed.
 */
export function seedDomains(now: MockContext): void {
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
