import type { Clock } from '../../lib/time/clock.ts';
import type { PlannedFailure } from '../../features/deployments/rows.ts';
import type { FaultList } from '../../pipeline/faults/faults.ts';
import type { RequestLog } from '../../pipeline/request-log.ts';
import type { Snapshot } from '../../state/snapshot.ts';

/** The parts of a mock that can be controlled over HTTP, by tests in any language. */
export interface Control {
  readonly clock: Clock;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly deployments: { failNext(failure?: PlannedFailure): void };
  readonly state: { snapshot(): Snapshot };
  /** The limit of a request body. */
  readonly maxBodyBytes: number;
  reset(): void;
  /** Clears the recorded requests. */
  clearRequests(): void;
}
