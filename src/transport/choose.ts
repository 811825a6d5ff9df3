import { FetchTransport, type FetchSettings } from './fetch.ts';
import type { Transport } from './transport.ts';

/** `auto`: Node's dispatcher where nothing speaks against it. `fetch`: always `fetch`. */
export type TransportOption = 'auto' | 'fetch';

/** The transport of one attempt, since `fetch` may be replaced at any time. */
export function chooseTransport(settings: FetchSettings): Transport {
  return new FetchTransport(settings);
}
