import { readEnvironment } from '../../options/environment.ts';

/** Whether this process was started by the platform, which puts an address and a deployment token into its environment. */
export function isDeployedApp(): boolean {
  return (
    readEnvironment('TEMPS_API_URL') !== undefined &&
    readEnvironment('TEMPS_API_TOKEN')?.value.startsWith('dt_') === true
  );
}

/** The variables of this process: these keys, or all where `undefined`. Empty where the runtime shows none. */
export function readProcess(keys: readonly string[] | undefined): Map<string, string> {
  const values = new Map<string, string>();
  for (const key of keys ?? names()) {
    const value = read(key);
    if (value !== undefined) values.set(key, value);
  }
  return values;
}

/** Deno asks for permission, and throws where it is not given. */
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
