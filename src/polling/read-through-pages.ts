import type { PollSession } from './poll-session.ts';
import { isPage } from './outage.ts';

/**
 * How long to ask again while a proxy responds with pages, before the API has responded at all: its server may just be
 * starting, or the address may be wrong.
 */
const MAX_FIRST_PAGES_MS = 30_000;

/** Makes a call again, for a while, where pages of a proxy come before any response of the API. */
export async function readThroughPages<T>(session: PollSession, read: () => Promise<T>): Promise<T> {
  const start = session.clock.elapsed();
  for (let round = 0; ; round++) {
    try {
      return await read();
    } catch (error) {
      session.throwIfStopped();
      const isOver = session.clock.elapsed() - start >= MAX_FIRST_PAGES_MS;
      if (session.hasResponse || isOver || !isPage(error)) throw error;
      await session.waitForPoll(round);
    }
  }
}
