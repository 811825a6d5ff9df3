import { checkOptions } from './check-options.ts';
import { checkValues } from './check-values.ts';
import { chooseValues, wantedKeys } from './choose-values.ts';
import { fetchValues, type EnvClient } from './fetch-values.ts';
import { hideValues } from './hide-values.ts';
import type { RuntimeEnvOptions } from './options.ts';
import { placeOf } from './place.ts';

export interface Variables {
  /** As the platform has them. */
  raw: Record<string, string>;
  /** As the caller wants them. */
  output: unknown;
}

/** One round of calls. Loaded when it is needed: most apps never do it. */
export async function readVariables(client: EnvClient, options: RuntimeEnvOptions): Promise<Variables> {
  checkOptions(options);
  const place = placeOf(options);
  const found = await fetchValues(client, place, wantedKeys(options));
  const raw = chooseValues(found, options);
  return { raw, output: hideValues(await checkValues(raw, found.missing, options, place)) };
}
