import { readVariable } from '../../options/environment.ts';

/** Whether the platform started this process: it sets an address and a deployment token in its environment. */
export function isDeployedApp(): boolean {
  return (
    readVariable('TEMPS_API_URL') !== undefined && readVariable('TEMPS_API_TOKEN')?.value.startsWith('dt_') === true
  );
}

/** Reads these variables of the process, or all if `undefined`. Empty if the runtime has no environment. */
export function readProcess(keys: readonly string[] | undefined): Map<string, string> {
  const values = new Map<string, string>();
  for (const key of keys ?? names()) {
    const value = read(key);
    if (value !== undefined) values.set(key, value);
  }
  return values;
}

/** Deno asks for permission, and throws if it is not given. */
function read(key: string): string | undefined {
  try {
    const env = globalThis.process?.env;
    return env && Object.hasOwn(env, key) ? env[key] : undefined;
  } catch {
    return undefined;
  }
}

function names(): string[] {
  try {
    return Object.keys(globalThis.process?.env ?? {});
  } catch {
    return [];
  }
}
