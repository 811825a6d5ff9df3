/** Lets clients in the same process wait in the mock's time. */
export interface TimeOffer {
  /** Milliseconds that the mock's clock has advanced. */
  readonly skipped: number;
  /** Calls `run` after this much of the mock's time. Returns a function that cancels it. */
  sleep(milliseconds: number, run: () => void): () => void;
}

/**
 * Clients find the offer in this property of the mock's `fetch`, or in a map by origin, in this
 * property of `globalThis`.
 */
const MOCK_TIME = Symbol.for('@temps-sdk/node-sdk/mock-time');

/** Offers the mock's time to clients that use this `fetch`. */
export function offerByFetch(
  fetch: typeof globalThis.fetch,
  offer: TimeOffer,
): typeof globalThis.fetch {
  return Object.defineProperty(fetch, MOCK_TIME, { value: offer });
}

/**
 * Offers the mock's time to clients whose requests go to this origin, until another mock handles
 * those.
 *
 * @param offer `undefined` withdraws the offer
 */
export function offerByOrigin(origin: string, offer: TimeOffer | undefined): void {
  const offers =
    (globalThis as { [MOCK_TIME]?: Map<string, TimeOffer & { from: TimeOffer }> })[MOCK_TIME] ??
    new Map();
  if (offer === undefined) return void offers.delete(origin);
  if (offers.get(origin)?.from === offer) return;
  const start = offer.skipped;
  offers.set(origin, {
    from: offer,
    // Counted from the first response, at which a client's time must not jump.
    get skipped() {
      return offer.skipped - start;
    },
    sleep: (milliseconds: number, run: () => void) => offer.sleep(milliseconds, run),
  });
  Object.defineProperty(globalThis, MOCK_TIME, { value: offers, configurable: true });
}
