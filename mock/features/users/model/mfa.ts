import type { MfaSetup } from '../../../../generated/types.gen.ts';
import type { ResolverContext } from '../../shared/resolver.ts';
import type { MockContext } from '../../../state/context.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { SecondFactor } from '../rows.ts';
import { currentUser } from './accounts.ts';
import { createSecret, isCurrentCode } from './totp.ts';

type WithCode = ResolverContext<{ body: { code: string } }>;

const RECOVERY_CODES = 8;

/** One white pixel: the mock draws no QR code. The response also has the secret as text. */
const QR_CODE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

/** Accepts the current code of the authenticator app, or a recovery code, which is valid only once. */
export async function verifyCode({ clock }: MockContext, factor: SecondFactor, code: string): Promise<boolean> {
  if (await isCurrentCode(factor.secret, code, clock.now())) return true;
  const isRecovery = factor.recovery_codes.includes(code);
  factor.recovery_codes = factor.recovery_codes.filter((other) => other !== code);
  return isRecovery;
}

export const mfa = {
  /** An enabled second factor stays valid until the new one is verified. */
  'users.setupMfa': (ctx: ResolverContext): MfaSetup => {
    const { random } = ctx;
    const secret = createSecret(random);
    const recovery_codes = Array.from({ length: RECOVERY_CODES }, () => `${random.hex(5)}-${random.hex(5)}`);
    currentUser(ctx).pending_mfa = { secret, recovery_codes: [...recovery_codes] };
    return { secret_key: secret, qr_code: QR_CODE, recovery_codes };
  },

  'users.verifyAndEnableMfa': async (ctx: WithCode) => {
    const user = currentUser(ctx);
    const pending = user.pending_mfa;
    if (!pending) throw problem('badRequest', 'No second factor waits for a code: call POST /users/me/mfa/setup first');
    if (!(await isCurrentCode(pending.secret, ctx.body.code, ctx.clock.now())))
      throw problem('badRequest', 'body.code: is not the current code');
    Object.assign(user, { mfa: pending, pending_mfa: null });
  },

  'users.disableMfa': async (ctx: WithCode) => {
    const user = currentUser(ctx);
    if (!user.mfa) throw problem('badRequest', `User ${user.id} has no second factor`);
    if (!(await isCurrentCode(user.mfa.secret, ctx.body.code, ctx.clock.now())))
      throw problem('badRequest', 'body.code: is not the current code');
    Object.assign(user, { mfa: null, pending_mfa: null });
  },
};
