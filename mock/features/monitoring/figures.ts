import { mean } from '../../lib/statistics.ts';
import type { Check } from './checks.ts';

/** What checks add up to, one after the other. */
export class CheckTally {
  total = 0;
  degraded = 0;
  down = 0;
  /** Of the checks that got a response. */
  readonly #times: number[] = [];

  add({ status, response_time_ms }: Check): void {
    this.total++;
    if (status === 'degraded') this.degraded++;
    if (status === 'down') this.down++;
    if (response_time_ms !== null) this.#times.push(response_time_ms);
  }

  /** In percent. Where nothing was checked, nothing failed. */
  get uptime(): number {
    return this.total === 0 ? 100 : ((this.total - this.down) / this.total) * 100;
  }

  get averageTime(): number | null {
    return mean(this.#times);
  }

  /** In ascending order. */
  get times(): readonly number[] {
    return this.#times.sort((one, other) => one - other);
  }
}
