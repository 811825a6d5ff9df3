import type { DeploymentConfig } from '../../../../generated/types.gen.ts';
import type { ServerProfile } from '../../../servers/profile.ts';
import { problem } from '../../../lib/http/problems.ts';

type Range = readonly [name: keyof DeploymentConfig, min: number, max: number];

const PORT: Range = ['exposedPort', 1, 65_535];
/** The server of January 2026 takes any number. */
const REPLICAS: Range = ['replicas', 1, Infinity];
/** Checked if the environment sleeps on demand. */
const ON_DEMAND_RANGES: readonly Range[] = [
  ['idleTimeoutSeconds', 60, 86_400],
  ['wakeTimeoutSeconds', 5, 120],
];

/**
 * Checks the whole config of a project or an environment as real servers do, also what was not changed.
 *
 * @throws {MockProblem} 400 for a number out of range, or a request for more than the limit
 */
export function checkConfig({ name: server, isReal }: ServerProfile, config: DeploymentConfig): void {
  if (!isReal) return;
  const isJanuary = server === '2026-01';
  // In July, 0 is no limit.
  const limitOf = (limit: number | null | undefined) => (limit === 0 && !isJanuary ? Infinity : (limit ?? Infinity));
  if ((config.cpuRequest ?? -Infinity) > limitOf(config.cpuLimit))
    throw problem('badRequest', 'The CPU request is above the CPU limit');
  if ((config.memoryRequest ?? -Infinity) > limitOf(config.memoryLimit))
    throw problem('badRequest', 'The memory request is above the memory limit');
  const ranges = isJanuary ? [PORT] : [PORT, REPLICAS, ...(config.onDemand ? ON_DEMAND_RANGES : [])];
  for (const [name, min, max] of ranges) {
    const value = config[name];
    if (typeof value === 'number' && !(value >= min && value <= max))
      throw problem('badRequest', `${name} must lie between ${min} and ${max}`);
  }
}
