/** Contains the token of a session. */
export const SESSION_COOKIE = 'session';

/** Identifies the login between the password and the code of the second factor. */
export const CHALLENGE_COOKIE = 'mfa_session';

/** The header of a response that sets a cookie. With 0 seconds, it clears the cookie. */
export function setCookie(
  { url }: Request,
  name: string,
  value: string,
  seconds: number,
): Record<string, string> {
  const secure = url.startsWith('https:') ? '; Secure' : '';
  return {
    'set-cookie': `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Strict${secure}`,
  };
}

export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}
