import type { DefinePlugin } from '@hey-api/openapi-ts';

export type TempsNamespaces = DefinePlugin<{
  name: 'temps-namespaces';
  /** Where the base classes are, as the generated file imports them. */
  runtime: string;
}>;

export type Instance = TempsNamespaces['Instance'];
