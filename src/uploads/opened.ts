import type { Reading } from './types.ts';

/** What one kind of content can say of itself. */
export interface Opened {
  name?: string | undefined;
  type?: string | undefined;
  size: number | undefined;
  isReplayable: boolean;
  read: () => Reading;
}
