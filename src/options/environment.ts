/** Reads an environment variable. A blank value counts as unset. */
export function readVariable(name: string): string | undefined {
  try {
    return globalThis.process?.env[name]?.trim() || undefined;
  } catch {
    // Deno asks for permission, and throws if it is not given.
    return undefined;
  }
}
