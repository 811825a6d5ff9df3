/** What is written, and for whom. */
export interface GenerateSettings {
  /** Where the base classes are: a file, relative to the output folder, or a package. */
  runtime: string;
  /** Of which kind the files import each other. */
  extension: '.js' | '.ts';
  /** The first line of every file. */
  header: string;
  /** Whether zod schemas are written, and the table of operations that finds them. */
  zod: boolean;
  /**
   * `sdk` is the SDK's own code, with the table of operations. `instance` is a folder for an app, with a `TempsClient` of
   * its own.
   */
  kind: 'sdk' | 'instance';
}

/** The folder for an app, which imports the published SDK and nothing else. */
export function instanceSettings(options: { zod: boolean; extension: '.js' | '.ts' }): GenerateSettings {
  return {
    ...options,
    kind: 'instance',
    runtime: '@temps-sdk/node-sdk',
    header: '// Made by temps-codegen. Do not edit: it is written anew, whole.',
  };
}
