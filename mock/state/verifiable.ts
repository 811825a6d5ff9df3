/** What has to be proven before it counts: a domain, an address. */
export interface Verifiable {
  /** Milliseconds since 1970. */
  verify_requested_at: number | null;
  verification_error: string | null;
}
