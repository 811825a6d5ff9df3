import type { EnvironmentRow } from '../rows/environments.ts';
import type { Random } from '../lib/random.ts';
import { DAY_MS, MINUTE_MS } from '../lib/time/duration.ts';
import type { MockContext } from '../state/context.ts';
import { PLACES, SOURCES, type Place } from './places.ts';

interface VisitorPlan {
  count: number;
  /** The visitors were last seen within this many days. */
  days: number;
  /** The visitors are spread over these environments. The first one gets the most. */
  environments: readonly EnvironmentRow[];
}

/**
 * Adds realistic visitors: cities match their regions, and referrers their channel; one in seven is
 * a crawler.
 */
export function seedVisitors(
  { state, clock, random }: MockContext,
  { count, days, environments }: VisitorPlan,
): void {
  const pickPlace = weightedPicker(PLACES);
  const pickSource = weightedPicker(SOURCES);
  const last = environments.length - 1;
  for (let number = 0; number < count; number++) {
    // The smaller of two random numbers, so that the first environments get the most visitors.
    const environment = environments[Math.min(random.int(0, last), random.int(0, last))];
    if (!environment) throw new RangeError('seedVisitors() needs at least one environment.');
    const last_seen = clock.now() - Math.floor(random.next() * days * DAY_MS);
    const is_crawler = random.chance(0.15);
    const source = pickSource(random);
    state.visitors.add({
      project_id: environment.project_id,
      environment_id: environment.id,
      ...location(pickPlace(random), random),
      channel: random.chance(0.02) ? null : source.channel,
      referrer: source.referrers.length === 0 ? null : random.pick(source.referrers),
      is_crawler,
      has_activity: random.chance(is_crawler ? 0.1 : 0.85),
      first_seen: last_seen - activeTime(random),
      last_seen,
    });
  }
}

/**
 * The time from first to last seen: 0 for a single page, minutes for a visit, up to two weeks for
 * who comes back.
 */
function activeTime(random: Random): number {
  const kind = random.next();
  if (kind < 0.4) return 0;
  return kind < 0.75 ? random.int(10_000, 12 * MINUTE_MS) : Math.floor(random.next() * 14 * DAY_MS);
}

/** The location as found by IP address: for some visitors it is unknown or incomplete. */
function location({ country, code, regions }: Place, random: Random) {
  if (random.chance(0.03)) return { country: null, country_code: null, region: null, city: null };
  const region = random.chance(0.04) ? null : random.pick(Object.keys(regions));
  const city = region === null || random.chance(0.05) ? null : random.pick(regions[region] ?? []);
  return { country, country_code: code, region, city };
}

/** Returns a function that picks random items, in proportion to their weight. */
function weightedPicker<T extends { weight: number }>(list: readonly T[]): (random: Random) => T {
  const weighted = list.flatMap((item) => Array.from({ length: item.weight }, () => item));
  return (random) => random.pick(weighted);
}
