import type { GeoLocation } from '../../../generated/types.gen.ts';
import { problem } from '../../lib/http/problems.ts';
import { contains, parseIp, parseRange, type Range } from './ip.ts';

type Place = readonly [
  country: string,
  code: string,
  region: string | null,
  city: string,
  latitude: number,
  longitude: number,
  timezone: string,
  isEu: boolean,
];

const PLACES: readonly Place[] = [
  ['United States', 'US', 'California', 'San Francisco', 37.7749, -122.4194, 'America/Los_Angeles', false],
  ['Germany', 'DE', 'Berlin', 'Berlin', 52.52, 13.405, 'Europe/Berlin', true],
  ['United Kingdom', 'GB', 'England', 'London', 51.5074, -0.1278, 'Europe/London', false],
  ['France', 'FR', 'Île-de-France', 'Paris', 48.8566, 2.3522, 'Europe/Paris', true],
  ['India', 'IN', 'Karnataka', 'Bengaluru', 12.9716, 77.5946, 'Asia/Kolkata', false],
  // A city state without regions.
  ['Singapore', 'SG', null, 'Singapore', 1.3521, 103.8198, 'Asia/Singapore', false],
];

/** Private, loopback and link-local addresses, which have no location. */
const LOCAL = '10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 127.0.0.0/8 169.254.0.0/16 ::1 fc00::/7 fe80::/10'
  .split(' ')
  .map((text) => parseRange(text) as Range);

/** Derived from the network: the first three bytes of IPv4, the first six of IPv6. Its addresses share a location. */
export function locate(ip: string): GeoLocation {
  const address = parseIp(ip);
  if (address === undefined) throw problem('badRequest', `path.ip: "${ip}" is not an IP address`);
  const network = address >> (ip.includes(':') ? 80n : 8n);
  const index = Number(network % BigInt(PLACES.length));
  const isLocal = LOCAL.some((range) => contains(range, address));
  const [country, country_code, region, city, latitude, longitude, timezone, is_eu] =
    (isLocal ? undefined : PLACES[index]) ?? ([null, null, null, null, null, null, null, false] as const);
  return { ip, country, country_code, region, city, latitude, longitude, timezone, is_eu };
}
