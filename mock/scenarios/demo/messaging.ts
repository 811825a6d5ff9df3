import { addManagedDomain } from '../../features/dns/managed-domains.ts';
import { createProvider as createDnsProvider } from '../../features/dns/providers.ts';
import { createDomain } from '../../features/email/domains.ts';
import { createProvider as createEmailProvider } from '../../features/email/providers.ts';
import { sendEmail } from '../../features/email/send.ts';
import { createProvider as createNotificationProvider } from '../../features/notifications/resolvers.ts';
import { HOUR_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const SUBJECTS = [
  'Your order is on its way',
  'Welcome to Example',
  'Your receipt',
  'Reset your password',
];

/**
 * A DNS provider, two sender domains, one of which is verified, a month of emails, and three
 * notification providers.
 */
export function seedMessaging(now: MockContext): void {
  const { clock, random } = now;
  const context = daysAgo(now, 60);
  const verify_requested_at = context.clock.now();

  const cloudflare = createDnsProvider(context, {
    name: 'Cloudflare',
    provider_type: 'cloudflare',
    credentials: { type: 'cloudflare', api_token: random.hex(40) },
  });
  Object.assign(addManagedDomain(context, cloudflare, { domain: 'example.com' }), {
    verify_requested_at,
  });
  addManagedDomain(context, cloudflare, { domain: 'shop.example.net' });

  const ses = createEmailProvider(context, {
    name: 'Amazon SES',
    provider_type: 'ses',
    region: 'eu-central-1',
    ses_credentials: {
      access_key_id: `AKIA${random.hex(16).toUpperCase()}`,
      secret_access_key: random.hex(40),
    },
  });
  const provider_id = ses.id;
  Object.assign(createDomain(context, { domain: 'mail.example.com', provider_id }), {
    verify_requested_at,
  });
  createDomain(context, { domain: 'news.example.com', provider_id });
  for (let hours = 30 * 24; hours > 0; hours -= random.int(6, 30))
    seedEmail(now, clock.now() - hours * HOUR_MS);

  const smtp = {
    smtp_host: 'smtp.example.com',
    smtp_port: 587,
    username: 'temps',
    password: random.hex(20),
  };
  createNotificationProvider(context, 'email', {
    name: 'Team mail',
    config: { ...smtp, from_address: 'temps@example.com', to_addresses: ['team@example.com'] },
  });
  createNotificationProvider(context, 'slack', {
    name: 'Alerts',
    config: {
      webhook_url: `https://hooks.slack.example/services/${random.hex(24)}`,
      channel: '#alerts',
    },
  });
  createNotificationProvider(context, 'webhook', {
    name: 'On-call',
    enabled: false,
    config: {
      url: 'https://oncall.example.com/hook',
      headers: { authorization: `Bearer ${random.hex(20)}` },
    },
  });
}

function seedEmail(context: MockContext, time: number): void {
  const { clock, random } = context;
  const input = {
    from: random.chance(0.85) ? 'shop@mail.example.com' : 'editor@news.example.com',
    from_name: 'Example Shop',
    to: [`customer${random.int(1, 500)}@example.net`],
    subject: random.pick(SUBJECTS),
    text: 'Hello! Your orders: https://storefront.temps.example/orders',
    tags: ['transactional'],
    track_opens: true,
    track_clicks: true,
  };
  const email = sendEmail(context, input, 1, time);
  if (email.status !== 'sent' || random.chance(0.5)) return;
  const first_opened_at = clock.iso(time + HOUR_MS / 2);
  Object.assign(email, { open_count: 1, first_opened_at });
  if (random.chance(0.4))
    Object.assign(email, { click_count: 1, first_clicked_at: first_opened_at });
}
