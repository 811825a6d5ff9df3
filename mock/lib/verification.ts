import type { Clock } from './time/clock.ts';

/** Something that has to be verified before use, such as a domain. */
export interface Verifiable {
  /** Milliseconds since 1970. */
  verify_requested_at: number | null;
  verification_error: string | null;
}

/** The time from the request until a domain is verified. */
const VERIFICATION_MS = 30_000;

export interface Verification {
  state: 'not_started' | 'pending' | 'verified' | 'failed';
  verified_at: string | null;
}

/** The state of a verification, which depends on the time since it was requested. */
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

/**
 * Starts a verification, unless it is pending or verified already. One that has failed starts
 * again.
 *
 * @param error why it fails, or null
 */
export function requestVerification(
  context: { clock: Clock },
  row: Verifiable,
  error: string | null,
): void {
  if (error !== null) {
    row.verification_error = error;
    row.verify_requested_at = null;
    return;
  }
  row.verification_error = null;
  row.verify_requested_at ??= context.clock.now();
}
