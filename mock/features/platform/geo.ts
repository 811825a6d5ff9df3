import { problem } from '../../lib/http/problems.ts';
import { parseIp } from './ip.ts';

const PLACES = [
  [
    'United States',
    'US',
    'California',
    'San Francisco',
    37.7749,
    -122.4194,
    'America/Los_Angeles',
    false,
  ],
  ['Germany', 'DE', 'Berlin', 'Berlin', 52.52, 13.405, 'Europe/Berlin', true],
  ['India', 'IN', 'Karnataka', 'Bengaluru', 12.9716, 77.5946, 'Asia/Kolkata', false],
] as const;

/** One of a few places, always the same for an address. */
export function locate(ip: string) {
  const address = parseIp(ip);
  if (address === undefined) throw problem('badRequest', `path.ip: "${ip}" is not an IP address`);
  const [country, country_code, region, city, latitude, longitude, timezone, is_eu] =
    PLACES[Number(address % BigInt(PLACES.length))] ?? PLACES[0];
  return { ip, country, country_code, region, city, latitude, longitude, timezone, is_eu };
}
