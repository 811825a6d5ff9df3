/** What to generate. */
export interface GenerateSettings {
  /** Where to import the base classes from: a file relative to the output folder, or a package. */
  runtime: string;
  /** The extension in imports between files. */
  extension: '.js' | '.ts';
  /** The first line of every file. */
  header: string;
  /** Whether to write zod schemas, and the table of operations to find them. */
  zod: boolean;
  /**
   * `sdk`: the SDK's own code, with the table of operations. `instance`: a folder for an app, with its own
   * `TempsClient`.
   */
  kind: 'sdk' | 'instance';
}

/** The settings for an app's folder, which imports only the published SDK. */
export function instanceSettings(options: { zod: boolean; extension: '.js' | '.ts' }): GenerateSettings {
  return {
    ...options,
    kind: 'instance',
    runtime: '@temps-sdk/node-sdk',
    header: '// Made by temps-codegen. Do not edit: it is written anew, whole.',
  };
}
