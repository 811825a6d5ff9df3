import type { BackupRow } from '../../../rows/backups.ts';

const PENDING_MS = 2000;

export interface BackupProgress {
  state: 'pending' | 'running' | 'completed' | 'failed';
  /** In milliseconds; `null` until it has ended. */
  ended_at: number | null;
  bytes: number;
}

/** The state of a backup at a time, computed from the elapsed time. */
export function backupProgress(
  { started_at, duration, final_bytes, failure }: BackupRow,
  now: number,
): BackupProgress {
  const ran = now - started_at - PENDING_MS;
  if (ran < 0) return { state: 'pending', ended_at: null, bytes: 0 };
  if (ran < duration)
    return { state: 'running', ended_at: null, bytes: Math.round((final_bytes * ran) / duration) };
  const state = failure === null ? 'completed' : 'failed';
  return { state, ended_at: started_at + PENDING_MS + duration, bytes: final_bytes };
}
