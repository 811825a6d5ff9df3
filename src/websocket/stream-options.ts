import type { CallInput } from '../call/prepared-call.ts';
import type { HasEnded } from './ended-job.ts';
import type { SilenceLimit } from './heartbeat.ts';
import type { EndCheck } from './quiet-end.ts';

/** What the SDK's own calls of a log stream set in addition. A symbol, so that it is no option for callers. */
export const STREAM_OPTIONS = Symbol('stream options');

export interface StreamOptions {
  /** Ends a quiet stream once this says so, for servers that keep it open. */
  hasEnded?: HasEnded | undefined;
  /** Ends the stream once it is quiet, for servers that follow a log whatever they are asked. */
  isAtEnd?: EndCheck | undefined;
  /**
   * Ends the stream, which the caller opens again, after so long a silence of a server of which it is not known whether
   * it answers pings: it may be gone.
   */
  silence?: SilenceLimit | undefined;
}

export type StreamInput = CallInput & { [STREAM_OPTIONS]?: StreamOptions };
