import { registerHooks } from 'node:module';

/**
 * From here on, `typescript` is the one that this package depends on, whoever imports it. hey-api may lie in the root of a
 * project that has TypeScript 7 there, which hey-api cannot use.
 */
export function useOwnTypeScript(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, specifier === 'typescript' ? { ...context, parentURL: import.meta.url } : context),
  });
}
