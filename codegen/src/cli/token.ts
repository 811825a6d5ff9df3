/** The environment variables for the token, in the order of the SDK. */
const VARIABLES = ['TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'];

export function instanceToken(env: NodeJS.ProcessEnv): string | undefined {
  return VARIABLES.map((name) => env[name]?.trim()).find(Boolean);
}

/** Redacts the token in output, since a server may repeat it in a URL or in its contract. */
export function hideToken(text: string, token: string | undefined): string {
  if (token === undefined) return text;
  // Ignores case, since the host of a URL is in lower case.
  return text.replaceAll(new RegExp(token.replaceAll(/[^\w]/g, String.raw`\$&`), 'gi'), '[redacted]');
}
