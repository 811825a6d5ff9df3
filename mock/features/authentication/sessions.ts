import { SECOND_MS, WEEK_MS } from '../../lib/time/duration.ts';
import type { AuthResult } from '../../../generated/types.gen.ts';
import { reply, type Reply } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { CHALLENGE_COOKIE, SESSION_COOKIE, setCookie } from '../../lib/http/cookies.ts';
import type { UserRow } from '../users/rows.ts';
import { recordAudit } from '../audit-logs/model/record.ts';
import { issueToken } from './model/one-time-tokens.ts';

const SESSION_SECONDS = WEEK_MS / SECOND_MS;
const CHALLENGE_SECONDS = 300;

/** Opens a session and returns its `Set-Cookie` header. On the reference server, the token also works as a bearer token. */
export function openSession(context: MockContext, user: UserRow, request: Request): Record<string, string> {
  const { state, clock, random } = context;
  const { token } = state.credentials.insert({
    token: `session_${random.hex(48)}`,
    kind: 'session',
    expires_at: clock.iso(clock.now() + SESSION_SECONDS * 1000),
    user_id: user.id,
    project_id: null,
    environment_id: null,
  });
  recordAudit(context, 'USER_LOGGED_IN', user.id, request);
  return setCookie(request, SESSION_COOKIE, token, SESSION_SECONDS);
}

/** Opens a session, or issues a challenge if the user has MFA. */
export function signIn(context: MockContext, user: UserRow, request: Request): Reply {
  if (!user.mfa) return respondWithCookie(context, openSession(context, user, request), 'Signed in', user);
  const challenge = issueToken(context, 'mfa_challenge', user);
  const cookie = setCookie(request, CHALLENGE_COOKIE, challenge, CHALLENGE_SECONDS);
  return respondWithCookie(context, cookie, 'A code is needed', user);
}

/** On real servers, a login that still needs a code is no success. */
function respondWithCookie(
  { server }: MockContext,
  headers: Record<string, string>,
  message: string,
  { id, mfa }: UserRow,
): Reply {
  const success = !server.isReal || mfa === null;
  const result: AuthResult = { success, message, mfa_required: mfa !== null, user_id: id };
  return reply({ headers, type: 'application/json', body: JSON.stringify(result) });
}
