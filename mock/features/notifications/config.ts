import { checkAt } from '../../contract/check.ts';
import { problem } from '../../lib/http/problems.ts';
import { mustBeOneOf } from '../shared/find.ts';
import type { NotificationProviderRow } from '../../rows/notifications.ts';
import { MASK, maskFields } from '../../lib/mask.ts';
import { ownValue } from '../../lib/objects.ts';
import type { ServerProfile } from '../../servers/profile.ts';

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
export function readConfig(
  server: ServerProfile,
  type: ProviderType,
  given: unknown,
  former: Config = {},
): Config {
  const config = keepSecrets(server, given as Config, former);
  const issues = checkAt(`#/components/schemas/${SCHEMAS[type]}`)(config, 'body.config');
  if (issues.length > 0)
    throw problem(
      'badRequest',
      issues.map(({ path, message }) => `${path}: ${message}`).join('; '),
      {
        errors: issues,
      },
    );
  return { ...DEFAULTS[type], ...config };
}

export function readType(type: string): ProviderType {
  mustBeOneOf(Object.keys(SCHEMAS), type, 'body.provider_type');
  return type as ProviderType;
}

/** Masks the path of a Slack URL or the whole of any URL, and all headers of a webhook. */
export function maskSecrets({ strictMasks }: ServerProfile, config: Config): Config {
  const { webhook_url, headers } = config;
  const origin = URL.canParse(String(webhook_url)) && new URL(String(webhook_url)).origin;
  return {
    ...maskFields(config, strictMasks ? ['password', 'url', 'webhook_url'] : ['password']),
    ...(!strictMasks && webhook_url ? { webhook_url: origin ? `${origin}/${MASK}` : MASK } : {}),
    ...(headers ? { headers: maskFields(headers, Object.keys(headers)) } : {}),
  };
}

function keepSecrets(server: ServerProfile, config: Config, former: Config): Config {
  const shown = maskSecrets(server, former);
  const kept = (values: object, masked: unknown, before: unknown): Config =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]: [string, unknown]) => {
        const isMasked = ownValue(Object(masked) as Config, key) === value;
        const secret = isMasked ? ownValue(Object(before) as Config, key) : value;
        if (server.strictMasks && secret === MASK)
          throw problem('badRequest', `body.config.${key}: the mask stands for no value`, {
            title: 'Invalid masked provider configuration',
          });
        return [key, secret];
      }),
    );
  const { headers } = config;
  return {
    ...kept(config, shown, former),
    ...(isObject(headers) && { headers: kept(headers, shown['headers'], former['headers']) }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
