import type { UpdateSettingsRequest } from '../../../../generated/types.gen.ts';
import { findSchema, resolveRef, type Schema } from '../../../contract/contract.ts';
import { checkHttpUrl } from '../../../lib/http/addresses.ts';
import type { MockContext } from '../../../state/context.ts';
import type { StoredSettings } from '../../../rows/platform.ts';

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
  return fillDefaults(findSchema('UpdateSettingsRequest'), input) as StoredSettings;
}

/** Fills in the contract's defaults of missing members, also in nested objects. */
function fillDefaults(declared: object, value: unknown): unknown {
  const schema = resolveRef<Schema>(declared);
  const given = value === undefined ? readDefault(declared, schema) : value;
  if (!schema.properties || typeof given !== 'object' || given === null) return given;
  const members = given as Record<string, unknown>;
  const filled = Object.entries(schema.properties).map(
    ([name, member]) => [name, fillDefaults(member, members[name])] as const,
  );
  return { ...members, ...Object.fromEntries(filled.filter(([, member]) => member !== undefined)) };
}

/** A default beside a `$ref` overrides that of the referenced schema. */
function readDefault(declared: object, schema: Schema): unknown {
  if ('default' in declared) return structuredClone(declared.default);
  if (schema.default !== undefined) return structuredClone<unknown>(schema.default);
  return schema.type === 'object' ? {} : undefined;
}
