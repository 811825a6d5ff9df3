/** The variables that the SDK reads its token from, in the same order. */
const VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'];

export function instanceToken(env: NodeJS.ProcessEnv): string | undefined {
  return VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
}

/** Takes the token out of what is printed: a server may repeat it in an address, or anywhere in its contract. */
export function hideToken(text: string, token: string | undefined): string {
  if (token === undefined) return text;
  // Without regard to case: the host of an address is written in lower case.
  return text.replaceAll(new RegExp(token.replaceAll(/[^\w]/g, String.raw`\$&`), 'gi'), '[redacted]');
}
