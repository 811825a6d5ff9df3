import { DAY_MS, MINUTE_MS } from '../lib/time/duration.ts';
import type { MockContext } from '../state/context.ts';
import type { Random } from '../lib/random.ts';
import type { EnvironmentRow } from '../features/environments/rows.ts';
import { PLACES, SOURCES } from './places.ts';

export interface VisitorPlan {
  count: number;
  /** How far back they were last seen. */
  days: number;
  /** The visitors are spread over these, most of them in the first. */
  environments: readonly EnvironmentRow[];
}

/** Plausible visitors: cities in their regions, referrers that fit the channel, a seventh of them crawlers. */
export function seedVisitors({ state, clock, random }: MockContext, { count, days, environments }: VisitorPlan): void {
  const places = lottery(PLACES);
  const sources = lottery(SOURCES);
  for (let number = 0; number < count; number++) {
    // The smaller of two chances: the first environments get the most.
    const environment =
      environments[Math.min(random.int(0, environments.length - 1), random.int(0, environments.length - 1))];
    if (!environment) throw new RangeError('seedVisitors() needs at least one environment.');
    const last_seen = clock.now() - Math.floor(random.next() * days * DAY_MS);
    const is_crawler = random.chance(0.15);
    const source = sources(random);
    state.visitors.add({
      project_id: environment.project_id,
      environment_id: environment.id,
      ...whereFrom(places(random), random),
      channel: random.chance(0.02) ? null : source.channel,
      referrer: source.referrers.length === 0 ? null : random.pick(source.referrers),
      is_crawler,
      has_activity: random.chance(is_crawler ? 0.1 : 0.85),
      first_seen: last_seen - stay(random),
      last_seen,
    });
  }
}

/** From first to last seen: many look at one page, others stay for minutes, some come back within two weeks. */
function stay(random: Random): number {
  const kind = random.next();
  if (kind < 0.4) return 0;
  return kind < 0.75 ? random.int(10_000, 12 * MINUTE_MS) : Math.floor(random.next() * 14 * DAY_MS);
}

/** Some addresses cannot be placed, others only roughly. */
function whereFrom({ country, code, regions }: (typeof PLACES)[number], random: Random) {
  if (random.chance(0.03)) return { country: null, country_code: null, region: null, city: null };
  const names = Object.keys(regions);
  const region = names.length === 0 || random.chance(0.04) ? null : random.pick(names);
  const cities = region === null ? [] : (regions[region] ?? []);
  const city = cities.length === 0 || random.chance(0.05) ? null : random.pick(cities);
  return { country, country_code: code, region, city };
}

/** Draws by weight. */
function lottery<T extends { weight: number }>(list: readonly T[]): (random: Random) => T {
  const tickets = list.flatMap((item) => Array.from({ length: item.weight }, () => item));
  return (random) => random.pick(tickets);
}
