type Phase = 'running' | 'completed' | 'failed' | 'cancelled';

/**
 * How a deployment or a job stands by its status, as known servers write it. What waits has none of
 * these.
 */
export const PHASES: Readonly<Record<string, Phase>> = {
  running: 'running',
  completed: 'completed',
  deployed: 'completed',
  success: 'completed',
  skipped: 'completed',
  failed: 'failed',
  failure: 'failed',
  error: 'failed',
  cancelled: 'cancelled',
};

export function hasJobEnded({ status }: { status: string }): boolean {
  return !['running', undefined].includes(PHASES[status]);
}
