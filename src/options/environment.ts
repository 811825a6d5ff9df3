/** Reads an environment variable. A blank value counts as unset. `place` is its name, for messages. */
export function readVariable(name: string): { value: string; place: string } | undefined {
  try {
    const value = globalThis.process?.env[name]?.trim();
    return value ? { value, place: name } : undefined;
  } catch {
    // Deno asks for permission, and throws if it is not given.
    return undefined;
  }
}
