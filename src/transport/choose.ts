import { findDispatcher } from './dispatcher/find.ts';
import { DispatcherTransport } from './dispatcher/transport.ts';
import { FetchTransport, type FetchSettings } from './fetch.ts';
import type { Transport } from './transport.ts';

/** `auto`: Node's dispatcher where nothing speaks against it. `fetch`: always `fetch`. */
export type TransportOption = 'auto' | 'fetch';

export interface TransportSettings extends FetchSettings {
  transport: TransportOption;
}

/** The transport of one attempt, chosen anew each time: `fetch` may be replaced, and restored, at any time. */
export function chooseTransport(settings: TransportSettings): Transport {
  const fetch = new FetchTransport(settings);
  const dispatcher = settings.transport === 'auto' ? findDispatcher(settings) : undefined;
  return dispatcher ? new DispatcherTransport(dispatcher, fetch) : fetch;
}
