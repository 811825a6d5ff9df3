/** The server that a cookie is for. */
type Server = Readonly<{ isReal: boolean }>;

/** Contains the token of a session. On the reference server, it is also valid as a bearer token. */
export function sessionCookie({ isReal }: Server): string {
  return isReal ? 'session' : 'temps_session';
}

/** Identifies the login between the password and the code of the second factor. */
export function challengeCookie({ isReal }: Server): string {
  return isReal ? 'mfa_session' : 'temps_mfa_challenge';
}

/** Returns the header of the response to a request. With 0 seconds, it clears the cookie. */
export function setCookie(
  { isReal }: Server,
  { url }: Request,
  name: string,
  value: string,
  seconds: number,
): Record<string, string> {
  const rest = isReal ? `Strict${url.startsWith('https:') ? '; Secure' : ''}` : 'Lax';
  return { 'set-cookie': `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=${rest}` };
}

export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}
