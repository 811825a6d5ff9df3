import type { Clock } from './time/clock.ts';

/** What has to be proven before it counts: a domain, an address. */
export interface Verifiable {
  /** Milliseconds since 1970. */
  verify_requested_at: number | null;
  verification_error: string | null;
}

/** How long it takes from the call of `verify` until a domain is verified. */
const VERIFICATION_MS = 30_000;

export interface Verification {
  state: 'not_started' | 'pending' | 'verified' | 'failed';
  verified_at: string | null;
}

/** Where a verification stands, worked out from the time that has passed since it was asked for. */
export function verificationStatus(
  { clock }: { clock: Clock },
  { verify_requested_at, verification_error }: Verifiable,
): Verification {
  if (verification_error !== null) return { state: 'failed', verified_at: null };
  if (verify_requested_at === null) return { state: 'not_started', verified_at: null };
  const done = verify_requested_at + VERIFICATION_MS;
  return clock.now() < done
    ? { state: 'pending', verified_at: null }
    : { state: 'verified', verified_at: clock.iso(done) };
}

/** Asked again while it is pending or verified, it goes on as before; after a failure it starts anew. */
export function requestVerification(context: { clock: Clock }, row: Verifiable, refusal: string | null): void {
  if (refusal !== null) {
    row.verification_error = refusal;
    row.verify_requested_at = null;
    return;
  }
  row.verification_error = null;
  row.verify_requested_at ??= context.clock.now();
}
