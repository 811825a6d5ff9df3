import { operationSpec, type OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** Success statuses that differ from those of the contract. */
const JANUARY: Partial<Record<OperationName, number>> = {
  'analytics.recordEvent': 200,
  'backups.runExternalServiceBackup': 200,
  'backups.runS3Source': 200,
  'git.syncRepositories': 200,
  'performance.recordSpeedMetrics': 200,
  'performance.updateSpeedMetrics': 200,
};

export function successStatus(server: RealServerName, operation: OperationName): number {
  return (server === '2026-01' ? JANUARY[operation] : undefined) ?? operationSpec(operation).successStatus;
}
