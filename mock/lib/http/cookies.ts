/** Contains the token of a session, which is also valid as a bearer token. */
export const SESSION_COOKIE = 'temps_session';

/** Identifies the login between the password and the code of the second factor. */
export const CHALLENGE_COOKIE = 'temps_mfa_challenge';

/** Returns the header. With 0 seconds, it clears the cookie. */
export function setCookie(name: string, value: string, seconds: number): Record<string, string> {
  return { 'set-cookie': `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax` };
}

export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}
