import type { GeoLocation } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { createRandom } from '../../lib/random.ts';
import { contains, parseIp, parseRange, type Range } from './ip.ts';

type Place = Pick<GeoLocation, 'country' | 'country_code' | 'region' | 'city' | 'latitude' | 'longitude' | 'timezone'>;

function place(
  [country, country_code, region, city, timezone]: [string, string, string | null, string, string],
  latitude: number,
  longitude: number,
): Place {
  return { country, country_code, region, city, latitude, longitude, timezone };
}

const PLACES: readonly Place[] = [
  place(['United States', 'US', 'California', 'San Francisco', 'America/Los_Angeles'], 37.7749, -122.4194),
  place(['United States', 'US', 'New York', 'New York', 'America/New_York'], 40.7128, -74.006),
  place(['Germany', 'DE', 'Berlin', 'Berlin', 'Europe/Berlin'], 52.52, 13.405),
  place(['United Kingdom', 'GB', 'England', 'London', 'Europe/London'], 51.5074, -0.1278),
  place(['France', 'FR', 'Île-de-France', 'Paris', 'Europe/Paris'], 48.8566, 2.3522),
  place(['Spain', 'ES', 'Madrid', 'Madrid', 'Europe/Madrid'], 40.4168, -3.7038),
  place(['Netherlands', 'NL', 'North Holland', 'Amsterdam', 'Europe/Amsterdam'], 52.3676, 4.9041),
  place(['Sweden', 'SE', 'Stockholm County', 'Stockholm', 'Europe/Stockholm'], 59.3293, 18.0686),
  place(['India', 'IN', 'Karnataka', 'Bengaluru', 'Asia/Kolkata'], 12.9716, 77.5946),
  place(['Brazil', 'BR', 'São Paulo', 'São Paulo', 'America/Sao_Paulo'], -23.5505, -46.6333),
  place(['Japan', 'JP', 'Tokyo', 'Tokyo', 'Asia/Tokyo'], 35.6762, 139.6503),
  place(['Australia', 'AU', 'New South Wales', 'Sydney', 'Australia/Sydney'], -33.8688, 151.2093),
  // A city state without regions.
  place(['Singapore', 'SG', null, 'Singapore', 'Asia/Singapore'], 1.3521, 103.8198),
];

const NOWHERE: Place = {
  country: null,
  country_code: null,
  region: null,
  city: null,
  latitude: null,
  longitude: null,
  timezone: null,
};

const EUROPEAN_UNION: ReadonlySet<string | null | undefined> = new Set(['DE', 'FR', 'ES', 'NL', 'SE']);

/** Private, loopback and link-local addresses, which have no location. */
const LOCAL = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
].map((text) => parseRange(text) as Range);

/**
 * Derived from the network (the first three bytes of IPv4, the first six of IPv6), so its addresses share a location.
 */
export function locate(ip: string): GeoLocation {
  const address = parseIp(ip);
  if (!address) throw problem('badRequest', `path.ip: "${ip}" is not an IP address`);
  const network = address.slice(0, address.length === 4 ? 3 : 6);
  const seed = network.reduce((hash, byte) => (hash * 31 + byte) >>> 0, 7);
  const found = LOCAL.some((range) => contains(range, address)) ? NOWHERE : createRandom(seed).pick(PLACES);
  return { ip, ...found, is_eu: EUROPEAN_UNION.has(found.country_code) };
}
