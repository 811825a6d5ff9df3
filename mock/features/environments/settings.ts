import type { UpdateEnvironmentSettingsRequest } from '../../../generated/types.gen.ts';
import type { ServerName } from '../../servers/profile.ts';
import { problem } from '../../lib/http/problems.ts';

type Range = readonly [name: keyof UpdateEnvironmentSettingsRequest, min: number, max: number];

const PORT: Range = ['exposed_port', 1, 65_535];
/** The server of January 2026 takes any number. */
const REPLICAS: Range = ['replicas', 1, Infinity];
/** Checked if the environment sleeps on demand. */
const ON_DEMAND_RANGES: readonly Range[] = [
  ['idle_timeout_seconds', 60, 86_400],
  ['wake_timeout_seconds', 5, 120],
];

/**
 * Checks settings as real servers do.
 *
 * @throws {MockProblem} 400 for a number out of range, or a request for more than the limit
 */
export function checkSettings(server: ServerName, settings: UpdateEnvironmentSettingsRequest): void {
  const { cpu_request, cpu_limit, memory_request, memory_limit, on_demand } = settings;
  if ((cpu_request ?? 0) > (cpu_limit ?? Infinity)) throw problem('badRequest', 'cpu_request is above cpu_limit');
  if ((memory_request ?? 0) > (memory_limit ?? Infinity))
    throw problem('badRequest', 'memory_request is above memory_limit');
  const ranges = server === '2026-01' ? [PORT] : [PORT, REPLICAS, ...(on_demand ? ON_DEMAND_RANGES : [])];
  for (const [name, min, max] of ranges) {
    const value = settings[name];
    if (typeof value === 'number' && !(value >= min && value <= max))
      throw problem('badRequest', `${name} must lie between ${min} and ${max}`);
  }
}
