import type { UpdateSettingsRequest } from '../../../../generated/types.gen.ts';
import { withDefaults } from '../../../contract/defaults.ts';
import { checkHttpUrl } from '../../../lib/http/addresses.ts';
import type { MockContext } from '../../../state/context.ts';
import type { StoredSettings } from '../rows.ts';

/** Replaces secrets in responses. In a request it means that the secret is unchanged. */
export const MASK = '******';

export function currentSettings({ state }: Pick<MockContext, 'state'>): StoredSettings {
  return state.settings ?? completeSettings({});
}

/** Replaces all settings; absent ones get their defaults. */
export function storeSettings({ state }: MockContext, input: UpdateSettingsRequest): void {
  if (input.external_url != null) checkHttpUrl(input.external_url, 'body.external_url');
  if (input.internal_url != null) checkHttpUrl(input.internal_url, 'body.internal_url');
  const [before, after] = [currentSettings({ state }), completeSettings(input)];
  const { dns_provider, docker_registry } = after;
  if (dns_provider.cloudflare_api_key === MASK)
    dns_provider.cloudflare_api_key = before.dns_provider.cloudflare_api_key;
  if (docker_registry.password === MASK) docker_registry.password = before.docker_registry.password;
  state.settings = after;
}

function completeSettings(input: UpdateSettingsRequest) {
  return withDefaults('UpdateSettingsRequest', input) as StoredSettings;
}
