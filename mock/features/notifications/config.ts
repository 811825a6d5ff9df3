import { checkAt } from '../../contract/check.ts';
import { problem } from '../../lib/http/problems.ts';
import { mustBeOneOf } from '../shared/find.ts';
import type { NotificationProviderRow } from '../../rows/notifications.ts';
import { MASK, maskFields, restoreMasked } from '../../lib/mask.ts';

export type ProviderType = NotificationProviderRow['provider_type'];
type Config = NotificationProviderRow['config'];

const SCHEMAS: Record<ProviderType, string> = {
  email: 'EmailNotificationConfig',
  slack: 'SlackNotificationConfig',
  webhook: 'WebhookNotificationConfig',
};

const DEFAULTS: Record<ProviderType, Config> = {
  email: {
    tls_mode: 'Starttls',
    starttls_required: true,
    accept_invalid_certs: false,
    from_name: null,
  },
  slack: { channel: null },
  webhook: { method: 'POST', timeout_secs: 30, headers: {} },
};

/**
 * The config with its defaults; 400 if the type does not accept it.
 *
 * @param former the config whose secrets are kept where `config` has them masked
 */
export function readConfig(type: ProviderType, config: unknown, former: Config = {}): Config {
  const issues = checkAt(`#/components/schemas/${SCHEMAS[type]}`)(config, 'body.config');
  if (issues.length > 0)
    throw problem(
      'badRequest',
      issues.map(({ path, message }) => `${path}: ${message}`).join('; '),
      {
        errors: issues,
      },
    );
  return { ...DEFAULTS[type], ...keepSecrets(config as Config, former) };
}

export function readType(type: string): ProviderType {
  mustBeOneOf(Object.keys(SCHEMAS), type, 'body.provider_type');
  return type as ProviderType;
}

/** Masks the path of a Slack URL and all headers of a webhook. */
export function maskSecrets(config: Config): Config {
  const { webhook_url, headers } = config;
  return {
    ...maskFields(config, ['password']),
    ...(typeof webhook_url === 'string'
      ? { webhook_url: URL.canParse(webhook_url) ? `${new URL(webhook_url).origin}/${MASK}` : MASK }
      : {}),
    ...(headers ? { headers: maskFields(headers, Object.keys(headers)) } : {}),
  };
}

function keepSecrets(config: Config, former: Config): Config {
  const shown = maskSecrets(former);
  const entries = Object.entries(config).map(([key, value]) => {
    if (key === 'headers')
      return [key, restoreMasked(value as Config, (former['headers'] ?? {}) as Config)];
    return [key, value === shown[key] ? former[key] : value];
  });
  return Object.fromEntries(entries) as Config;
}
