import { expect, test } from 'vitest';
import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { jobsGoingOn } from '../../src/deployments/jobs.ts';
import { deploymentPhase, type DeploymentPhase } from '../../src/deployments/status.ts';

/** Required jobs with these statuses; the last one marks the completion. */
function jobs(...statuses: string[]): DeploymentJob[] {
  return statuses.map((status, at) => {
    const job_type = at === statuses.length - 1 ? 'MarkDeploymentCompleteJob' : 'BuildImageJob';
    return {
      id: at,
      status,
      job_type,
      job_config: { _required_for_completion: true },
    } as DeploymentJob;
  });
}

const optional = (status: string) =>
  ({ status, job_config: { _required_for_completion: false } }) as DeploymentJob;

test('the phase of a deployment is what its status, its reason and its jobs say on each server', () => {
  const cancelled = 'Workflow error: Workflow was cancelled';
  const table: [string, Partial<Deployment>, DeploymentJob[], DeploymentPhase][] = [
    ['on its way', { status: 'built' }, jobs('success', 'pending'), 'running'],
    [
      'completed, while an optional job fails',
      { status: 'completed' },
      [optional('failure')],
      'completed',
    ],
    ['resumed', { status: 'deployed' }, [], 'completed'],
    [
      'failed',
      { status: 'failed', cancelled_reason: "Required job 'build_image' failed" },
      [],
      'failed',
    ],
    [
      'cancelled while running: real servers overwrite it',
      { status: 'failed', cancelled_reason: cancelled },
      [],
      'cancelled',
    ],
    ['replaced in July', { status: 'stopped' }, jobs('success', 'success'), 'completed'],
    [
      'replaced, with a required job that was skipped',
      { status: 'stopped' },
      jobs('pending', 'success'),
      'completed',
    ],
    [
      'replaced before it completed',
      { status: 'stopped' },
      jobs('success', 'running'),
      'cancelled',
    ],
    [
      'failed, then torn down in July',
      { status: 'stopped' },
      jobs('failure', 'cancelled'),
      'failed',
    ],
    [
      'cancelled, then torn down',
      { status: 'stopped', cancelled_reason: 'Cancelled by user' },
      jobs('failure', 'cancelled'),
      'cancelled',
    ],
    [
      'torn down, with an optional failure',
      { status: 'stopped' },
      [...jobs('success', 'success'), optional('failure')],
      'completed',
    ],
    ['paused after it completed', { status: 'paused' }, jobs('success', 'success'), 'completed'],
    ['paused before', { status: 'paused' }, jobs('success', 'pending'), 'paused'],
    ['of an unknown status', { status: 'warming' }, jobs('success', 'pending'), 'running'],
  ];
  for (const [what, deployment, its, phase] of table)
    expect.soft(deploymentPhase(deployment as Deployment, its), what).toBe(phase);
});

test('jobs of a deployment that has ended go on for as long as a server may still run them', () => {
  const now = Date.UTC(2026, 0, 15, 12);
  const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
  /**
   * The statuses of the jobs that go on, of a deployment that was created 15 minutes ago and ended
   * so long ago.
   */
  const open = (status: string, seconds: number | null, its: DeploymentJob[], since?: number) => {
    const finished_at = seconds === null ? null : ago(seconds);
    const deployment = { status, created_at: ago(900), finished_at } as Deployment;
    return jobsGoingOn(deployment, its, now, since).map((job) => job.status);
  };
  const done = jobs('success', 'success');
  const running = [...done, optional('running'), optional('pending')];
  const between = [...done, { ...optional('success'), finished_at: ago(9) }, optional('pending')];
  const table: [string, string[], string[]][] = [
    ['optional ones after the completion', open('completed', 500, running), ['running', 'pending']],
    [
      'none ten minutes after it: a restart leaves them running',
      open('completed', 600, running),
      [],
    ],
    [
      'waiting ones after the completion',
      open('completed', 9, [...done, optional('pending')]),
      ['pending'],
    ],
    ['waiting ones between two jobs', open('completed', 500, between), ['pending']],
    [
      'no waiting ones later: they were skipped',
      open('completed', 10, [...done, optional('pending')]),
      [],
    ],
    [
      'running ones of one that was stopped',
      open('stopped', 59, jobs('success', 'running', 'pending')),
      ['running'],
    ],
    [
      'none a minute after the stop: July leaves them running',
      open('stopped', 60, jobs('success', 'running')),
      [],
    ],
    [
      'running ones of one that failed',
      open('failed', 5, jobs('failure', 'running', 'pending')),
      ['running'],
    ],
    ['no waiting ones of one that failed', open('failed', 5, jobs('failure', 'pending')), []],
    ['none of an old one without an end', open('stopped', null, jobs('running')), []],
    [
      'those of one without an end that ran a moment ago',
      open('stopped', null, jobs('running'), now - 59_000),
      ['running'],
    ],
    ['none where all have ended', open('completed', 1, done), []],
  ];
  for (const [what, found, expected] of table) expect.soft(found, what).toEqual(expected);
});
