import type { AuthEmailStatus, AuthResult, LoginRequest, ResetPasswordRequest } from '../../../generated/types.gen.ts';
import { reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { CHALLENGE_COOKIE, readCookie, SESSION_COOKIE, setCookie } from '../../lib/http/cookies.ts';
import { problem } from '../../lib/http/problems.ts';
import type { OneTimeToken } from './rows.ts';
import { issueToken, findOwner, redeem } from './model/one-time-tokens.ts';
import { openSession, signIn } from './sessions.ts';
import { recordAudit } from '../audit-logs/model/record.ts';
import { findByEmail, mustBeLongEnough } from '../users/model/accounts.ts';
import { verifyCode } from '../users/model/mfa.ts';

type WithToken = ResolverContext<{ query: { token: string } }>;
type WithEmail = ResolverContext<{ body: { email: string } }>;

function done(message: string): AuthResult {
  return { success: true, message, mfa_required: false };
}

/** January's server never sends links; July's sends them as notifications. */
function canSend({ state, server }: MockContext): boolean {
  if (!server.isReal) return state.emailProviders.size > 0;
  return (
    server.name === '2026-07' &&
    state.notificationProviders.list().some((row) => row.enabled && row.provider_type === 'email')
  );
}

/**
 * Sends no email: tests read the token from `state.oneTimeTokens`. The response is the same whether or not the account
 * exists.
 */
function sendLink(ctx: WithEmail, purpose: OneTimeToken['purpose']): AuthResult {
  if (!canSend(ctx)) throw problem('unavailable', 'The instance cannot send email: it has no email provider');
  const user = findByEmail(ctx, ctx.body.email);
  if (user?.deleted_at === null) issueToken(ctx, purpose, user);
  return done('If the account exists, an email is on its way');
}

export const authentication = {
  'authentication.getEmailStatus': (ctx: ResolverContext): AuthEmailStatus => ({
    email_configured: canSend(ctx),
    magic_link_available: canSend(ctx),
    password_reset_available: canSend(ctx),
    oidc_providers: [...ctx.state.oidcProviders],
  }),

  'authentication.login': (ctx: ResolverContext<{ body: LoginRequest }>) => {
    const user = findByEmail(ctx, ctx.body.email);
    if (!user || user.deleted_at !== null || user.password !== ctx.body.password)
      throw problem('unauthorized', 'The email address or the password is wrong');
    return signIn(ctx, user, ctx.request);
  },

  'authentication.verifyMfaChallenge': async (ctx: ResolverContext<{ body: { code: string } }>) => {
    const cookie = CHALLENGE_COOKIE;
    const challenge = readCookie(ctx.request, cookie);
    const user = findOwner(ctx, 'mfa_challenge', challenge);
    if (!user?.mfa)
      throw problem('unauthorized', `The cookie ${cookie} is missing, unknown or has expired: sign in again`);
    if (!(await verifyCode(ctx, user.mfa, ctx.body.code)))
      throw problem('unauthorized', 'body.code: is not the current code');
    ctx.state.oneTimeTokens.removeWhere((row) => row.token === challenge);
    return reply({ headers: openSession(ctx, user, ctx.request) });
  },

  'authentication.requestMagicLink': (ctx: WithEmail) => sendLink(ctx, 'magic_link'),

  'authentication.verifyMagicLink': (ctx: WithToken) =>
    signIn(ctx, redeem(ctx, 'magic_link', ctx.query.token, 'query.token'), ctx.request),

  'authentication.requestPasswordReset': (ctx: WithEmail) => sendLink(ctx, 'password_reset'),

  /** Ends all sessions of the user. */
  'authentication.resetPassword': (ctx: ResolverContext<{ body: ResetPasswordRequest }>) => {
    const { token, new_password } = ctx.body;
    mustBeLongEnough(new_password, 'body.new_password');
    const user = redeem(ctx, 'password_reset', token, 'body.token');
    user.password = new_password;
    recordAudit(ctx, 'USER_PASSWORD_RESET', user.id, ctx.request);
    ctx.state.credentials.removeWhere((row) => row.kind === 'session' && row.user_id === user.id);
    return done('The password is changed');
  },

  'authentication.verifyEmail': (ctx: WithToken) => {
    redeem(ctx, 'email_verification', ctx.query.token, 'query.token').email_verified = true;
    return done('The email address is confirmed');
  },

  'authentication.logout': (ctx: ResolverContext) => {
    if (ctx.actor.kind === 'session') ctx.state.credentials.remove(ctx.actor.id);
    const { request } = ctx;
    return reply({ headers: setCookie(request, SESSION_COOKIE, '', 0) });
  },
} satisfies ResolversOf<'authentication'>;
