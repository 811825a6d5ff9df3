import type { AuthEmailStatus, AuthResult } from '../../../generated/types.gen.ts';
import { CHALLENGE_COOKIE, readCookie, SESSION_COOKIE, setCookie } from '../../lib/http/cookies.ts';
import { problem, type MockProblem } from '../../lib/http/problems.ts';
import { SECOND_MS, WEEK_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { recordAudit } from '../audit-logs/model/record.ts';
import { Reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { findByEmail, MFA_CODE, mustBeLongEnough } from '../users/model/accounts.ts';
import type { UserRow } from '../../rows/users.ts';
import { findOwner, issueToken, redeem } from './model/one-time-tokens.ts';
import { newCredential, type OneTimeToken } from '../../rows/authentication.ts';

type WithEmail = ResolverContext<{ body: { email: string } }>;

const SESSION_SECONDS = WEEK_MS / SECOND_MS;
const CHALLENGE_SECONDS = 300;

/** Opens a session and returns its `Set-Cookie` header. */
function openSession(
  context: MockContext,
  user: UserRow,
  request: Request,
): Record<string, string> {
  const { state, clock, random } = context;
  const token = `session_${random.hex(48)}`;
  const expires_at = clock.iso(clock.now() + SESSION_SECONDS * SECOND_MS);
  state.credentials.insert(newCredential(token, 'session', { user_id: user.id, expires_at }));
  recordAudit(context, 'USER_LOGGED_IN', user.id, request);
  return setCookie(request, SESSION_COOKIE, token, SESSION_SECONDS);
}

/** The error of who could not sign in. The audit log does not say which user that was. */
function refusal(context: ResolverContext, operation_type: string, detail: string): MockProblem {
  if (context.server.recordsRefusals) recordAudit(context, operation_type, null, context.request);
  return problem('unauthorized', detail);
}

/** Opens a session, or issues a challenge if the user has a second factor. */
function signIn(ctx: ResolverContext, user: UserRow): Reply {
  const mfa_required = user.has_mfa;
  const headers = mfa_required
    ? setCookie(
        ctx.request,
        CHALLENGE_COOKIE,
        issueToken(ctx, 'mfa_challenge', user),
        CHALLENGE_SECONDS,
      )
    : openSession(ctx, user, ctx.request);
  const message = mfa_required ? 'A code is needed' : 'Signed in';
  const result: AuthResult = { success: true, message, mfa_required, user_id: user.id };
  return new Reply({ headers, type: 'application/json', body: JSON.stringify(result) });
}

function done(message: string): AuthResult {
  return { success: true, message, mfa_required: false, user_id: null };
}

function canSend({ state }: MockContext): boolean {
  return state.emailProviders.size > 0;
}

/**
 * Sends no email: tests read the token from `state.oneTimeTokens`. The response is the same whether
 * or not the account exists.
 */
function sendLink(ctx: WithEmail, purpose: OneTimeToken['purpose']): AuthResult {
  if (!canSend(ctx))
    throw problem('unavailable', 'The instance cannot send email: it has no email provider');
  const user = findByEmail(ctx, ctx.body.email);
  if (user?.deleted_at === null) issueToken(ctx, purpose, user);
  return done('If the account exists, an email is on its way');
}

export const authentication = {
  'authentication.getEmailStatus': (ctx): AuthEmailStatus => ({
    email_configured: canSend(ctx),
    magic_link_available: canSend(ctx),
    password_reset_available: canSend(ctx),
    oidc_providers: [...ctx.state.oidcProviders],
  }),

  'authentication.login': (ctx) => {
    const user = findByEmail(ctx, ctx.body.email);
    if (!user || user.deleted_at !== null || user.password !== ctx.body.password)
      throw refusal(ctx, 'LOGIN_FAILURE', 'The email address or the password is wrong');
    return signIn(ctx, user);
  },

  'authentication.verifyMfaChallenge': (ctx) => {
    const challenge = readCookie(ctx.request, CHALLENGE_COOKIE);
    const user = findOwner(ctx, 'mfa_challenge', challenge);
    if (!user?.has_mfa)
      throw problem(
        'unauthorized',
        `The cookie ${CHALLENGE_COOKIE} is missing, unknown or has expired: sign in again`,
      );
    if (ctx.body.code !== MFA_CODE)
      throw refusal(ctx, 'MFA_VERIFICATION_FAILED', 'body.code: is not the current code');
    ctx.state.oneTimeTokens.removeWhere((row) => row.token === challenge);
    return new Reply({ headers: openSession(ctx, user, ctx.request) });
  },

  'authentication.requestMagicLink': (ctx) => sendLink(ctx, 'magic_link'),

  'authentication.verifyMagicLink': (ctx) =>
    signIn(ctx, redeem(ctx, 'magic_link', ctx.query.token, 'query.token')),

  'authentication.requestPasswordReset': (ctx) => sendLink(ctx, 'password_reset'),

  /** Ends all sessions of the user. */
  'authentication.resetPassword': (ctx) => {
    const { token, new_password } = ctx.body;
    mustBeLongEnough(new_password, 'body.new_password');
    const user = redeem(ctx, 'password_reset', token, 'body.token');
    user.password = new_password;
    recordAudit(ctx, 'USER_PASSWORD_RESET', user.id, ctx.request);
    ctx.state.credentials.removeWhere((row) => row.kind === 'session' && row.user_id === user.id);
    return done('The password is changed');
  },

  'authentication.verifyEmail': (ctx) => {
    redeem(ctx, 'email_verification', ctx.query.token, 'query.token').email_verified = true;
    return done('The email address is confirmed');
  },

  'authentication.logout': (ctx) => {
    if (ctx.actor.kind === 'session') ctx.state.credentials.remove(ctx.actor.id);
    return new Reply({ headers: setCookie(ctx.request, SESSION_COOKIE, '', 0) });
  },
} satisfies ResolversOf<'authentication'>;
