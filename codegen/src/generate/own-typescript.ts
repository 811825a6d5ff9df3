import { registerHooks } from 'node:module';

/**
 * Makes every import of `typescript` resolve to this package's dependency. hey-api may be installed next to TypeScript
 * 7, which it cannot use.
 */
export function useOwnTypeScript(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, specifier === 'typescript' ? { ...context, parentURL: import.meta.url } : context),
  });
}
