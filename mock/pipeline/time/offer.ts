/** What a mock offers to the clients of its process: their waits pass in its time. */
export interface TimeOffer {
  /** Milliseconds that have passed on the mock's clock. */
  readonly skipped: number;
  /** Calls `run` once `milliseconds` of the mock's time have passed; the result cancels it. */
  sleep(milliseconds: number, run: () => void): () => void;
}

/** Where clients look: a property of the mock's `fetch`, and of `globalThis` a map by origin. */
const MOCK_TIME = Symbol.for('@temps-sdk/node-sdk/mock-time');

/** To clients that are given this `fetch`. */
export function offerByFetch(fetch: typeof globalThis.fetch, offer: TimeOffer): typeof globalThis.fetch {
  return Object.defineProperty(fetch, MOCK_TIME, { value: offer });
}

/** To clients whose requests go to this origin, until another mock handles those. @param offer `undefined` takes it back */
export function offerByOrigin(origin: string, offer: TimeOffer | undefined): void {
  const offers = (globalThis as { [MOCK_TIME]?: Map<string, TimeOffer & { from: TimeOffer }> })[MOCK_TIME] ?? new Map();
  if (offer === undefined) return void offers.delete(origin);
  if (offers.get(origin)?.from === offer) return;
  const start = offer.skipped;
  offers.set(origin, {
    from: offer,
    // From now on: a client's time must not leap because a mock responds for the first time.
    get skipped() {
      return offer.skipped - start;
    },
    sleep: (milliseconds: number, run: () => void) => offer.sleep(milliseconds, run),
  });
  Object.defineProperty(globalThis, MOCK_TIME, { value: offers, configurable: true });
}
