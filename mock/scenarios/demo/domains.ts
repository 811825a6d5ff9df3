import { DAY_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { latestOrder, requestCheck } from '../../features/domains/acme.ts';
import { createCertificate } from '../../features/domains/certificates.ts';
import { createCustomDomain } from '../../features/domains/custom-domains.ts';
import type { CertificateRow } from '../../features/domains/rows.ts';

const EMAIL = 'admin@example.com';

/**
 * A shop with a custom domain, a redirect to it, and certificates that wait for a DNS record or for provisioning, or
 * have failed.
 */
export function seedDomains(now: MockContext): void {
  const { state, clock } = now;
  const ago = (days: number): MockContext => ({ ...now, clock: createClock(clock.now() - days * DAY_MS) });

  const shop = issued(ago(40), 'shop.example.com');
  const old = issued(ago(20), 'www.shop.example.com');
  createCertificate(ago(1), { domain: '*.preview.example.com', challenge_type: 'dns-01' }, EMAIL);
  const broken = createCertificate(ago(3), { domain: 'shop.invalid' }, EMAIL);
  check(ago(3), broken);
  const beta = createCertificate(ago(1), { domain: 'beta.example.com' }, EMAIL);

  const environment_id = state.environments.find((row) => row.project_id === 1)?.id ?? 1;
  createCustomDomain(ago(40), 1, { domain: shop.domain, environment_id }).certificate_id = shop.id;
  const redirect = { environment_id, redirect_to: `https://${shop.domain}`, status_code: 308 };
  createCustomDomain(ago(20), 1, { domain: old.domain, ...redirect }).certificate_id = old.id;
  createCustomDomain(ago(1), 1, { domain: beta.domain, environment_id }).certificate_id = beta.id;
}

function issued(context: MockContext, domain: string): CertificateRow {
  const row = createCertificate(context, { domain }, EMAIL);
  check(context, row);
  return row;
}

function check(context: MockContext, row: CertificateRow): void {
  const order = latestOrder(context, row);
  if (order) requestCheck(context, row, order);
}
