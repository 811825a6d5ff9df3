import { $ } from '@hey-api/openapi-ts';
import type { Contract } from '../contract/contract.ts';
import { findSecretFields } from '../contract/schemas.ts';
import type { Instance } from './plugin-types.ts';

/** Emits the list of secret fields, which logs must not show. No file if the contract marks none. */
export function emitSecretFields(plugin: Instance, contract: Contract): void {
  const fields = findSecretFields(contract);
  if (fields.length === 0) return;
  const symbol = plugin.symbol('secretFields', { getFilePath: () => 'secret-fields' });
  plugin.node(
    $.const(symbol)
      .export()
      .assign($.fromValue(fields))
      .doc(['Fields and parameters with a secret in them: `x-secret: true` in the contract.']),
  );
}
