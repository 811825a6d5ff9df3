/** The variables that the SDK reads its token from, in the same order. */
const VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'];

export function instanceToken(env: NodeJS.ProcessEnv): string | undefined {
  return VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
}
