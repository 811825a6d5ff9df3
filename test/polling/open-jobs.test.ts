import { describe, expect, it } from 'vitest';
import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { OpenJobs } from '../../src/polling/open-jobs.ts';
import { FakeClock } from '../support/fake-clock.ts';

const ISO = (ms: number): string => new Date(ms).toISOString();

/** Jobs with these statuses, by their place. */
const jobsWith = (...statuses: string[]) => statuses.map((status, id) => ({ id, status }) as DeploymentJob);

/** Watches the jobs of a deployment that ended so long ago, by the given times. */
function watch(times: Partial<Deployment> = {}, isUndone = false) {
  const clock = new FakeClock();
  const deployment = { finished_at: ISO(clock.now()), created_at: ISO(0), ...times } as Deployment;
  const open = new OpenJobs(clock.elapsed(), { age: OpenJobs.ageOf(deployment, clock.now()), isUndone });
  const list = (...statuses: string[]) => open.of(jobsWith(...statuses), clock.elapsed()).map(({ status }) => status);
  return { clock, open, list };
}

const MINUTES = 60_000;

describe('OpenJobs', () => {
  it('jobs are open until all have ended, whatever the time between two of them', async () => {
    const { clock, list } = watch();
    expect(list('success', 'running', 'pending')).toEqual(['running', 'pending']);
    await clock.advance(5 * MINUTES);
    expect(list('success', 'running', 'pending')).toEqual(['running', 'pending']);
    await clock.advance(9_000);
    expect(list('success', 'success', 'pending')).toEqual(['pending']);
    expect(list('success', 'success', 'running')).toEqual(['running']);
    expect(list('success', 'success', 'failure')).toEqual([]);
  });

  it('waiting jobs count as skipped once no job has run for 10 seconds', async () => {
    const { clock, list } = watch();
    expect(list('running', 'pending')).toHaveLength(2);
    // Such as by an outage between two looks.
    await clock.advance(60_000);
    expect(list('success', 'pending')).toEqual(['pending']);
    await clock.advance(9_999);
    expect(list('success', 'pending')).toEqual(['pending']);
    await clock.advance(1);
    expect(list('success', 'pending')).toEqual([]);
  });

  it('a running job counts as left behind 10 minutes after the end of its deployment', async () => {
    const { clock, open, list } = watch();
    await clock.advance(10 * MINUTES - 1);
    expect(list('running')).toEqual(['running']);
    await clock.advance(1);
    expect([list('running'), open.isLate(clock.elapsed())]).toEqual([[], true]);
  });

  it.each([
    ['the end of the deployment', { finished_at: ISO(Date.UTC(2026, 0, 15, 11, 50)) }, []],
    ['its start if it has no end', { finished_at: null, created_at: ISO(Date.UTC(2026, 0, 15, 11, 50)) }, []],
    ['its end, and not its start', { finished_at: ISO(Date.UTC(2026, 0, 15, 11, 51)) }, ['running']],
    ['now if it has no time', { finished_at: null, created_at: undefined as never }, ['running']],
  ])('the 10 minutes begin with %s', (_, times, expected) => {
    expect(watch(times).list('running')).toEqual(expected);
  });

  it('the 10 minutes begin now if the end is ahead of this clock', async () => {
    const { clock, list } = watch({ finished_at: ISO(Date.UTC(2026, 0, 15, 13)) });
    await clock.advance(10 * MINUTES);
    expect(list('running')).toEqual([]);
  });

  it('running jobs of a failed or cancelled deployment are open for 10 seconds', async () => {
    const { clock, list } = watch({}, true);
    expect(list('running', 'pending')).toEqual(['running']);
    await clock.advance(9_999);
    expect(list('running', 'pending')).toEqual(['running']);
    await clock.advance(1);
    expect(list('running', 'pending')).toEqual([]);
  });
});
