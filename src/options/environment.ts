/** Reads the first of these environment variables that is set. A blank value counts as unset. */
export function readVariable(...names: string[]): { name: string; value: string } | undefined {
  for (const name of names) {
    const value = variable(name)?.trim();
    if (value) return { name, value };
  }
  return undefined;
}

/** Deno asks for permission, and throws if it is not given. */
function variable(name: string): string | undefined {
  try {
    return globalThis.process?.env[name];
  } catch {
    return undefined;
  }
}
