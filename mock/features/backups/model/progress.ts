import type { BackupRow } from '../rows.ts';

const PENDING_MS = 2000;

export interface BackupProgress {
  state: 'pending' | 'running' | 'completed' | 'failed';
  /** In milliseconds; `null` until it has ended. */
  ended_at: number | null;
  bytes: number;
  error: string | null;
}

/** The state of a backup at a time, computed from the elapsed time. */
export function backupProgress(row: BackupRow, now: number): BackupProgress {
  const limit = row.max_runtime_secs === null ? Infinity : row.max_runtime_secs * 1000;
  const isTooSlow = row.duration > limit;
  const ran = now - row.started_at - PENDING_MS;
  const runtime = Math.min(row.duration, limit);
  const bytes = Math.round(row.final_bytes * Math.min(1, Math.max(0, ran / row.duration)));
  if (ran < 0) return { state: 'pending', ended_at: null, bytes: 0, error: null };
  if (ran < runtime) return { state: 'running', ended_at: null, bytes, error: null };
  const error = row.failure ?? (isTooSlow ? `The backup timed out after ${row.max_runtime_secs} seconds` : null);
  return {
    state: error === null ? 'completed' : 'failed',
    ended_at: row.started_at + PENDING_MS + runtime,
    bytes,
    error,
  };
}
