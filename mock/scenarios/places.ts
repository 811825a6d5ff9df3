export interface Place {
  readonly country: string;
  readonly code: string;
  /** The share of the visitors, relative to the other places. */
  readonly weight: number;
  /** The cities of each region. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

function place(country: string, code: string, weight: number, regions: Place['regions']): Place {
  return { country, code, weight, regions };
}

/** The locations of generated visitors. Regions and cities are real. */
export const PLACES: readonly Place[] = [
  place('United States', 'US', 30, {
    California: ['San Francisco', 'Los Angeles', 'San Diego'],
    'New York': ['New York', 'Buffalo'],
    Illinois: ['Chicago', 'Springfield'],
    Massachusetts: ['Boston', 'Springfield'],
  }),
  place('Germany', 'DE', 12, {
    Berlin: ['Berlin'],
    Bavaria: ['Munich', 'Nuremberg'],
    Saxony: ['Leipzig', 'Dresden'],
  }),
  place('United Kingdom', 'GB', 9, {
    England: ['London', 'Manchester'],
    Scotland: ['Edinburgh', 'Glasgow'],
  }),
  place('France', 'FR', 7, {
    'Île-de-France': ['Paris', 'Versailles'],
    'Auvergne-Rhône-Alpes': ['Lyon', 'Grenoble'],
  }),
  place('Spain', 'ES', 6, { Madrid: ['Madrid'], Catalonia: ['Barcelona', 'Girona'] }),
  place('India', 'IN', 8, { Karnataka: ['Bengaluru', 'Mysuru'], Maharashtra: ['Mumbai', 'Pune'] }),
  place('Brazil', 'BR', 5, { 'São Paulo': ['São Paulo', 'Campinas'], Paraná: ['Curitiba'] }),
  place('Netherlands', 'NL', 4, { 'North Holland': ['Amsterdam', 'Haarlem'] }),
];

interface Source {
  readonly channel: string;
  readonly weight: number;
  /** Hostnames; if empty, the visitors have no referrer. */
  readonly referrers: readonly string[];
}

/** The channels of generated visitors, and the referrers of each. */
export const SOURCES: readonly Source[] = [
  {
    channel: 'Organic Search',
    weight: 38,
    referrers: ['google.com', 'google.com', 'google.com', 'bing.com'],
  },
  { channel: 'Direct', weight: 28, referrers: [] },
  { channel: 'Referral', weight: 12, referrers: ['github.com', 'news.ycombinator.com', 'dev.to'] },
  { channel: 'Organic Social', weight: 10, referrers: ['x.com', 'linkedin.com', 'reddit.com'] },
  { channel: 'Paid Search', weight: 6, referrers: ['google.com', 'bing.com'] },
  { channel: 'Email', weight: 4, referrers: [] },
];
