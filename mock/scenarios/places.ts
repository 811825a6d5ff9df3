export interface Place {
  readonly country: string;
  readonly code: string;
  /** The share of the visitors, relative to the other places. */
  readonly weight: number;
  /** The cities of each region. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
}

/** The locations of generated visitors. Regions and cities are real. */
export const PLACES: readonly Place[] = [
  {
    country: 'United States',
    code: 'US',
    weight: 30,
    regions: {
      California: ['San Francisco', 'Los Angeles', 'San Diego'],
      'New York': ['New York', 'Buffalo'],
      Illinois: ['Chicago', 'Springfield'],
      Massachusetts: ['Boston', 'Springfield'],
    },
  },
  {
    country: 'Germany',
    code: 'DE',
    weight: 12,
    regions: { Berlin: ['Berlin'], Bavaria: ['Munich', 'Nuremberg'], Saxony: ['Leipzig', 'Dresden'] },
  },
  {
    country: 'United Kingdom',
    code: 'GB',
    weight: 9,
    regions: { England: ['London', 'Manchester'], Scotland: ['Edinburgh', 'Glasgow'] },
  },
  {
    country: 'France',
    code: 'FR',
    weight: 7,
    regions: { 'Île-de-France': ['Paris', 'Versailles'], 'Auvergne-Rhône-Alpes': ['Lyon', 'Grenoble'] },
  },
  {
    country: 'Spain',
    code: 'ES',
    weight: 6,
    regions: { Madrid: ['Madrid'], Catalonia: ['Barcelona', 'Girona'] },
  },
  {
    country: 'India',
    code: 'IN',
    weight: 8,
    regions: { Karnataka: ['Bengaluru', 'Mysuru'], Maharashtra: ['Mumbai', 'Pune'] },
  },
  {
    country: 'Brazil',
    code: 'BR',
    weight: 5,
    regions: { 'São Paulo': ['São Paulo', 'Campinas'], Paraná: ['Curitiba'] },
  },
  { country: 'Netherlands', code: 'NL', weight: 4, regions: { 'North Holland': ['Amsterdam', 'Haarlem'] } },
];

interface Source {
  readonly channel: string;
  readonly weight: number;
  /** Hostnames; if empty, the visitors have no referrer. */
  readonly referrers: readonly string[];
}

/** The channels of generated visitors, and the referrers of each. */
export const SOURCES: readonly Source[] = [
  { channel: 'Organic Search', weight: 38, referrers: ['google.com', 'google.com', 'google.com', 'bing.com'] },
  { channel: 'Direct', weight: 28, referrers: [] },
  { channel: 'Referral', weight: 12, referrers: ['github.com', 'news.ycombinator.com', 'dev.to'] },
  { channel: 'Organic Social', weight: 10, referrers: ['x.com', 'linkedin.com', 'reddit.com'] },
  { channel: 'Paid Search', weight: 6, referrers: ['google.com', 'bing.com'] },
  { channel: 'Email', weight: 4, referrers: [] },
];
