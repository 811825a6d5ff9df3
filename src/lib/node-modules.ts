/**
 * Whether the runtime has Node's built-in modules, as Node, Bun and Deno do. They are loaded by
 * `process.getBuiltinModule`: an `import` statement that names one would keep bundlers for browsers
 * from the SDK, and Jest has no `import()` in CommonJS.
 */
export function hasNodeModules(): boolean {
  return globalThis.process?.versions?.node !== undefined;
}
