import type { UpdateSettingsRequest } from '../../../../generated/types.gen.ts';
import { withDefaults } from '../../../contract/defaults.ts';
import { problem } from '../../../lib/problems.ts';
import type { MockContext } from '../../../state/context.ts';
import type { StoredSettings } from '../rows.ts';

/** What the settings show instead of a secret, and take back for "as it was". */
export const MASK = '******';

export function currentSettings({ state }: Pick<MockContext, 'state'>): StoredSettings {
  return state.settings ?? completeSettings({});
}

/** Replaces all of them; what is left out takes its default. */
export function storeSettings({ state }: MockContext, input: UpdateSettingsRequest): void {
  checkUrl('external_url', input.external_url);
  checkUrl('internal_url', input.internal_url);
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

function checkUrl(field: string, url: string | null | undefined): void {
  if (url != null && !URL.canParse(url)) throw problem('badRequest', `body.${field}: "${url}" is not a URL`);
}
