/** How a visit came about, from its UTM tags and its referrer. */
export interface Attribution {
  referrer: string | null;
  referrer_hostname: string | null;
  channel: string;
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  utm_term: string | null;
  utm_content: string | null;
}

const SEARCH = /(^|\.)(google|bing|duckduckgo|yahoo|ecosia)\./;
const SOCIAL = /(^|\.)(x\.com|t\.co|twitter\.com|facebook\.com|linkedin\.com|reddit\.com|bsky\.app|instagram\.com)$/;

/** @param hostname of the page; a referrer with the same hostname is ignored */
export function readAttribution(referrer: string | null, query: string, hostname: string): Attribution {
  const tags = new URLSearchParams(query);
  const from = readHostname(referrer);
  const isOutside = from !== null && from !== hostname;
  const utm_medium = tags.get('utm_medium');
  return {
    referrer: isOutside ? referrer : null,
    referrer_hostname: isOutside ? from : null,
    channel: detectChannel(utm_medium, isOutside ? from : null),
    utm_source: tags.get('utm_source'),
    utm_medium,
    utm_campaign: tags.get('utm_campaign'),
    utm_term: tags.get('utm_term'),
    utm_content: tags.get('utm_content'),
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
