import { UTM_TAGS, type Attribution } from '../../../rows/analytics.ts';

const SEARCH = /(^|\.)(google|bing|duckduckgo|yahoo|ecosia)\./;
const SOCIAL =
  /(^|\.)(x\.com|t\.co|twitter\.com|facebook\.com|linkedin\.com|reddit\.com|bsky\.app|instagram\.com)$/;

/** @param hostname of the page; a referrer with the same hostname is ignored */
export function readAttribution(
  referrer: string | null,
  query: string,
  hostname: string,
): Attribution {
  const tags = new URLSearchParams(query);
  const utm = Object.fromEntries(UTM_TAGS.map((name) => [name, tags.get(name)])) as Pick<
    Attribution,
    (typeof UTM_TAGS)[number]
  >;
  const from = readHostname(referrer);
  const isOutside = from !== null && from !== hostname;
  return {
    ...utm,
    referrer: isOutside ? referrer : null,
    referrer_hostname: isOutside ? from : null,
    channel: detectChannel(utm.utm_medium, isOutside ? from : null),
  };
}

function detectChannel(medium: string | null, from: string | null): string {
  if (medium && /^(cpc|ppc|paid)/i.test(medium)) return 'Paid Search';
  if (medium && /^e-?mail$/i.test(medium)) return 'Email';
  if (from === null) return medium ? 'Unknown' : 'Direct';
  if (SEARCH.test(from)) return 'Organic Search';
  return SOCIAL.test(from) ? 'Organic Social' : 'Referral';
}

/** The hostname without `www.`, as facets show it. */
function readHostname(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;
}
