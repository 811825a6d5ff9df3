import { mean } from '../../lib/statistics.ts';
import type { Check } from './checks.ts';

/** Totals over checks, added one by one. */
export class CheckTally {
  total = 0;
  degraded = 0;
  down = 0;
  /** Response times in milliseconds, of the checks that got a response. */
  readonly #times: number[] = [];

  add({ status, response_time_ms }: Check): void {
    this.total++;
    if (status === 'degraded') this.degraded++;
    if (status === 'down') this.down++;
    if (response_time_ms !== null) this.#times.push(response_time_ms);
  }

  /** In percent; 100 without any checks. */
  get uptime(): number {
    return this.total === 0 ? 100 : ((this.total - this.down) / this.total) * 100;
  }

  get averageTime(): number | null {
    return mean(this.#times);
  }

  /** The response times in ascending order. */
  get times(): readonly number[] {
    return this.#times.sort((one, other) => one - other);
  }
}
