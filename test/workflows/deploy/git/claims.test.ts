import { describe, expect, it } from 'vitest';
import type { Deployment } from '../../../../src/index.ts';
import { claimMatch } from '../../../../src/workflows/deploy/git/claims.ts';
import { TimeSinceTrigger } from '../../../../src/workflows/deploy/git/time-since-trigger.ts';
import { FakeClock } from '../../../support/fake-clock.ts';

const TRIGGERED = Date.UTC(2026, 10, 26, 12);

/** A deployment of main that is in progress, created some seconds after the trigger. */
function deployment(id: number, seconds: number, more: Partial<Deployment> = {}): Deployment {
  const created_at = new Date(TRIGGERED + seconds * 1000).toISOString();
  return { id, branch: 'main', status: 'running', created_at, finished_at: null, ...more } as Deployment;
}

/** Which of these a session takes that has sent its trigger. */
function claim(candidates: Deployment[], { isLate = false } = {}): number | undefined {
  const time = new TimeSinceTrigger(new FakeClock());
  time.start(new Response('', { headers: { date: new Date(TRIGGERED).toUTCString() } }));
  const isOlder = (one: Deployment): boolean => time.precedes(one);
  return claimMatch(
    { searches: 1, found: new Set() },
    candidates,
    { branch: 'main' },
    { isOlder, isLate, isCommitNamed: false, hasSame: false },
  );
}

describe('candidates for the deployment of a trigger', () => {
  it('a deployment that was created before the trigger is not taken while there is another one', () => {
    expect(claim([deployment(50, -5), deployment(51, 0)])).toBe(51);
    expect(claim([deployment(50, -5), deployment(51, 1)], { isLate: true })).toBe(51);
  });

  it('a deployment that was created before the trigger is taken late, if no other one shows up', () => {
    expect(claim([deployment(50, -5)])).toBeUndefined();
    expect(claim([deployment(50, -5)], { isLate: true })).toBe(50);
  });

  it('the first of two deployments is taken if it was created within two seconds before the trigger', () => {
    expect(claim([deployment(50, -1), deployment(51, 1)])).toBe(50);
  });
});
