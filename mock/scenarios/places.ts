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
      California: ['San Francisco', 'Los Angeles', 'San Diego', 'San Jose', 'Sacramento'],
      'New York': ['New York', 'Buffalo', 'Rochester'],
      Texas: ['Austin', 'Houston', 'Dallas', 'San Antonio'],
      Washington: ['Seattle', 'Spokane', 'Tacoma'],
      Illinois: ['Chicago', 'Springfield'],
      Massachusetts: ['Boston', 'Cambridge', 'Springfield'],
    },
  },
  {
    country: 'Germany',
    code: 'DE',
    weight: 12,
    regions: {
      Berlin: ['Berlin'],
      Bavaria: ['Munich', 'Nuremberg', 'Augsburg'],
      Hamburg: ['Hamburg'],
      'North Rhine-Westphalia': ['Cologne', 'Dortmund', 'Bonn'],
      Saxony: ['Leipzig', 'Dresden'],
    },
  },
  {
    country: 'United Kingdom',
    code: 'GB',
    weight: 9,
    regions: {
      England: ['London', 'Manchester', 'Bristol', 'Leeds'],
      Scotland: ['Edinburgh', 'Glasgow'],
      Wales: ['Cardiff', 'Swansea'],
    },
  },
  {
    country: 'France',
    code: 'FR',
    weight: 7,
    regions: {
      'Île-de-France': ['Paris', 'Versailles'],
      'Auvergne-Rhône-Alpes': ['Lyon', 'Grenoble'],
      Occitanie: ['Toulouse', 'Montpellier'],
    },
  },
  {
    country: 'Spain',
    code: 'ES',
    weight: 6,
    regions: {
      Madrid: ['Madrid', 'Getafe'],
      Catalonia: ['Barcelona', 'Girona'],
      Andalusia: ['Seville', 'Málaga', 'Granada'],
    },
  },
  {
    country: 'India',
    code: 'IN',
    weight: 8,
    regions: {
      Karnataka: ['Bengaluru', 'Mysuru'],
      Maharashtra: ['Mumbai', 'Pune'],
      'Tamil Nadu': ['Chennai', 'Madurai'],
      Delhi: ['New Delhi'],
    },
  },
  {
    country: 'Brazil',
    code: 'BR',
    weight: 5,
    regions: {
      'São Paulo': ['São Paulo', 'Campinas'],
      'Rio de Janeiro': ['Rio de Janeiro', 'Niterói'],
      Paraná: ['Curitiba'],
    },
  },
  {
    country: 'Canada',
    code: 'CA',
    weight: 5,
    regions: {
      Ontario: ['Toronto', 'Ottawa'],
      Quebec: ['Montreal', 'Quebec City'],
      'British Columbia': ['Vancouver', 'Victoria'],
    },
  },
  {
    country: 'Netherlands',
    code: 'NL',
    weight: 4,
    regions: {
      'North Holland': ['Amsterdam', 'Haarlem'],
      'South Holland': ['Rotterdam', 'The Hague'],
      Utrecht: ['Utrecht'],
    },
  },
  {
    country: 'Japan',
    code: 'JP',
    weight: 4,
    regions: { Tokyo: ['Tokyo', 'Hachiōji'], Osaka: ['Osaka', 'Sakai'], Kyoto: ['Kyoto'] },
  },
  {
    country: 'Australia',
    code: 'AU',
    weight: 3,
    regions: {
      'New South Wales': ['Sydney', 'Newcastle'],
      Victoria: ['Melbourne', 'Geelong'],
      Queensland: ['Brisbane', 'Cairns'],
    },
  },
  {
    country: 'Poland',
    code: 'PL',
    weight: 3,
    regions: { Mazovia: ['Warsaw', 'Radom'], 'Lesser Poland': ['Kraków'], Pomerania: ['Gdańsk', 'Gdynia'] },
  },
  {
    country: 'Sweden',
    code: 'SE',
    weight: 2,
    regions: {
      'Stockholm County': ['Stockholm', 'Solna'],
      'Västra Götaland': ['Gothenburg'],
      Skåne: ['Malmö', 'Lund'],
    },
  },
  {
    country: 'Mexico',
    code: 'MX',
    weight: 2,
    regions: { Jalisco: ['Guadalajara', 'Zapopan'], 'Nuevo León': ['Monterrey'], Puebla: ['Puebla'] },
  },
  // A city state without regions.
  { country: 'Singapore', code: 'SG', weight: 2, regions: {} },
];

export interface Source {
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
    referrers: ['google.com', 'google.com', 'google.com', 'bing.com', 'duckduckgo.com'],
  },
  { channel: 'Direct', weight: 28, referrers: [] },
  {
    channel: 'Referral',
    weight: 12,
    referrers: ['github.com', 'news.ycombinator.com', 'dev.to', 'stackoverflow.com', 'medium.com'],
  },
  { channel: 'Organic Social', weight: 10, referrers: ['x.com', 'linkedin.com', 'reddit.com', 'bsky.app'] },
  { channel: 'Paid Search', weight: 6, referrers: ['google.com', 'bing.com'] },
  { channel: 'Email', weight: 4, referrers: [] },
  { channel: 'Video', weight: 2, referrers: ['youtube.com'] },
];
