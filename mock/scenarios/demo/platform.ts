import { DAY_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { createIpAccessRule } from '../../features/platform/ip-access.ts';
import { createRoute } from '../../features/platform/routes.ts';
import { storeSettings } from '../../features/platform/model/settings.ts';
import { takeScreenshot } from '../../features/platform/model/screenshots.ts';

/** Complete settings, IP access rules, two routes to other systems, and a screenshot of every deployment. */
export function seedPlatform(now: MockContext): void {
  const { state, clock, random } = now;
  const context: MockContext = { ...now, clock: createClock(clock.now() - 60 * DAY_MS) };
  storeSettings(context, {
    external_url: 'https://temps.example',
    internal_url: 'http://10.0.0.5:8080',
    preview_domain: 'temps.example',
    setup_complete: true,
    letsencrypt: { email: 'admin@example.com' },
    dns_provider: { provider: 'cloudflare', cloudflare_api_key: random.hex(40) },
    docker_registry: {
      enabled: true,
      registry_url: 'https://registry.example.com',
      username: 'temps',
      password: random.hex(20),
    },
    screenshots: { enabled: true },
    monitoring: { enabled: true },
  });

  const rule = (action: string, ip_address: string, reason: string) =>
    createIpAccessRule(context, { action, ip_address, reason }, 1);
  rule('block', '198.51.100.0/24', 'Credential stuffing');
  rule('allow', '198.51.100.7', 'Uptime checks of a customer');
  // Real servers refuse it.
  if (!context.server.isReal) rule('block', '2001:db8:bad::/48', 'Scanner');

  createRoute(context, { domain: 'legacy.example.com', host: '10.0.0.20', port: 8080 });
  createRoute(context, { domain: 'git.example.com', host: '10.0.0.21', port: 443, route_type: 'tls' });

  for (const deployment of state.deployments) takeScreenshot(state, deployment);
}
