import type { Clock } from '../../lib/time/clock.ts';
import type { PlannedFailure } from '../../features/deployments/rows.ts';
import type { FaultList } from '../../pipeline/faults/faults.ts';
import type { RequestLog } from '../../pipeline/request-log.ts';
import type { Snapshot } from '../../state/snapshot.ts';

/** What can be controlled over HTTP: the parts of a mock that a test in any language needs. */
export interface Control {
  readonly clock: Clock;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly deployments: { failNext(failure?: PlannedFailure): void };
  readonly state: { snapshot(): Snapshot };
  /** Of the body of a call. */
  readonly maxBodyBytes: number;
  reset(): void;
  /** Forgets the requests. */
  clearRequests(): void;
}
