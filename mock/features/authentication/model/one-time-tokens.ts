import { DAY_MS, MINUTE_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { OneTimeToken } from '../../../rows/authentication.ts';
import type { UserRow } from '../../../rows/users.ts';

type Purpose = OneTimeToken['purpose'];

const LIFETIMES: Record<Purpose, number> = {
  magic_link: 15 * MINUTE_MS,
  password_reset: 60 * MINUTE_MS,
  email_verification: DAY_MS,
  mfa_challenge: 5 * MINUTE_MS,
};

/** Issues a token and invalidates the user's earlier one for the same purpose. */
export function issueToken(
  { state, clock, random }: MockContext,
  purpose: Purpose,
  user: UserRow,
): string {
  state.oneTimeTokens.removeWhere((row) => row.user_id === user.id && row.purpose === purpose);
  const token = random.hex(64);
  const expires_at = clock.iso(clock.now() + LIFETIMES[purpose]);
  state.oneTimeTokens.insert({ purpose, token, user_id: user.id, expires_at });
  return token;
}

/** The user that a token belongs to, if it is valid. */
export function findOwner(
  { state, clock }: MockContext,
  purpose: Purpose,
  token: string | undefined,
): UserRow | undefined {
  const row = state.oneTimeTokens.find(
    (other) => other.purpose === purpose && other.token === token,
  );
  if (!row || Date.parse(row.expires_at) <= clock.now()) return undefined;
  const user = state.users.get(row.user_id);
  return user?.deleted_at === null ? user : undefined;
}

/** Consumes the token; 400 if it is unknown, used or expired. */
export function redeem(
  context: MockContext,
  purpose: Purpose,
  token: string,
  place: string,
): UserRow {
  const user = findOwner(context, purpose, token);
  if (!user) throw problem('badRequest', `${place}: is unknown, was used already or has expired`);
  context.state.oneTimeTokens.removeWhere((row) => row.purpose === purpose && row.token === token);
  return user;
}
