import { camelCase, singular } from './words.ts';

/** Where an operation belongs, and what its path says from there on. */
export interface Placement {
  namespace: string;
  /** The path seen from the namespace: empty, or starting with a parameter, where it is the namespace's own resource. */
  relative: string[];
  /** The whole path, and how much of it `relative` leaves out. */
  segments: string[];
  depth: number;
  /** Whether the table below knows the route: then it has the first right to a short name. */
  known: boolean;
}

/**
 * Prefixes of routes, and what stands for the prefix in names: nothing for the namespace's own resource.
 * `*` is any parameter, a `$` at the end means this path alone. The longest prefix wins.
 */
const prefixes: Record<string, Record<string, string>> = {
  analytics: {
    '/_temps/event': 'event',
    '/analytics': '',
    '/projects/*/active-visitors': 'project-active-visitors',
    '/projects/*/aggregated-buckets': 'aggregated-buckets',
    '/projects/*/events': 'events',
    '/projects/*/has-events': 'has-events',
    '/projects/*/hourly-visits': 'hourly-visits',
    '/projects/*/unique-counts': 'unique-counts',
    '/sessions': 'sessions',
  },
  apiKeys: { '/api-keys': '' },
  auditLogs: { '/audit/logs': '' },
  authentication: { '/auth': '', '/logout': 'logout' },
  backups: { '/backups': '' },
  crons: { '/projects/*/environments/*/crons': '' },
  deployments: {
    '/deployments': '',
    '/projects/*/deployments': '',
    '/projects/*/environments/*/container-logs': 'container-logs',
    '/projects/*/environments/*/containers': 'containers',
    '/projects/*/environments/*/deploy': 'deploy',
    '/projects/*/external-images': 'external-images',
    '/projects/*/images': 'images',
    '/projects/*/last-deployment': 'last',
    '/projects/*/upload': 'upload',
  },
  dns: { '/dns': '', '/dns-providers': 'providers', '/dns-providers/*/domains': 'managed-domains' },
  domains: {
    '/domains': 'certificates',
    '/domains/*/order': 'order',
    '/orders': 'orders',
    '/projects/*/custom-domains': 'custom-domains',
    '/projects/*/environments/*/domains': '',
  },
  email: { '/email-domains': 'domains', '/email-providers': 'providers', '/emails': '' },
  environments: { '/projects/*/environments': '' },
  envVars: { '/projects/*/env-vars': '' },
  externalServices: { '/external-services': '' },
  funnels: { '/projects/*/funnels': '', '/projects/*/events/unique': 'unique-events' },
  git: {
    '/git-connections': 'connections',
    '/git-providers': 'providers',
    '/repositories': 'repositories',
    '/repository': 'repositories',
  },
  monitoring: {
    '/incidents': 'incidents',
    '/monitors': 'monitors',
    '/projects/*/dsns': 'dsns',
    '/projects/*/error-dashboard-stats': 'error-dashboard-stats',
    '/projects/*/error-groups': 'error-groups',
    '/projects/*/error-groups/*/events': 'error-events',
    '/projects/*/error-stats': 'error-stats',
    '/projects/*/error-time-series': 'error-time-series',
    '/projects/*/has-error-groups': 'has-error-groups',
    '/projects/*/incidents': 'incidents',
    '/projects/*/monitors': 'monitors',
    '/projects/*/status': 'status',
  },
  notifications: {
    '/notification-preferences': 'preferences',
    '/notification-providers': 'providers',
    '/weekly-digest': 'weekly-digest',
  },
  performance: { '/_temps/speed': 'speed-metrics', '/performance': '' },
  platform: {
    '/.well-known': '',
    '/files': 'files',
    '/geo': 'ip-geolocation',
    '/ip-access-control': 'ip-access-control',
    '/lb/routes': 'routes',
    '/platform': '',
    '/presets': 'presets',
    '/settings': 'settings',
  },
  projects: {
    '/projects$': '',
    '/projects/*$': '{project_id}',
    '/projects/*/automatic-deploy': 'automatic-deploy',
    '/projects/*/deployment-config': 'deployment-config',
    '/projects/*/git': 'git',
    '/projects/*/settings': 'settings',
    '/projects/*/trigger-pipeline': 'trigger-pipeline',
    '/projects/by-slug': 'by-slug',
    '/projects/statistics': 'statistics',
  },
  proxyLogs: { '/proxy-logs': '' },
  sessionReplay: {
    '/_temps/session-replay': '',
    '/session-replays': '',
    '/visitors/*/session-replays': '',
  },
  users: { '/user': '', '/users': '' },
  webhooks: { '/projects/*/webhooks': '', '/webhook-event-types': 'event-types' },
};

/** The namespaces that the SDK always has, in the order in which they are listed. */
export const knownNamespaces = Object.keys(prefixes);

/** What the client has besides its namespaces, and what would make it look like a promise or an object of another kind. */
const takenNames = new Set([
  'baseUrl',
  'call',
  'constructor',
  'deploy',
  'options',
  'request',
  'rollback',
  'runtimeEnv',
  'then',
  'throwOnError',
  'toJSON',
  'toString',
  'valueOf',
  'visitorSegment',
  'waitForDeployment',
  'withOptions',
]);

export function isParameter(segment: string): boolean {
  return segment.includes('{');
}

export function segmentsOf(path: string): string[] {
  return path.split('/').filter((part) => part && !/^v\d+$/.test(part));
}

interface Prefix {
  namespace: string;
  segments: string[];
  replacement: string[];
  exact: boolean;
}

const table: Prefix[] = Object.entries(prefixes)
  .flatMap(([namespace, rows]) =>
    Object.entries(rows).map(([prefix, replacement]) => ({
      namespace,
      segments: segmentsOf(prefix.replace('$', '')),
      replacement: segmentsOf(replacement),
      exact: prefix.endsWith('$'),
    })),
  )
  .sort((a, b) => b.segments.length - a.segments.length);

function matches({ segments, exact }: Prefix, path: string[]): boolean {
  return (
    (exact ? path.length === segments.length : path.length >= segments.length) &&
    segments.every((segment, index) => (segment === '*' ? isParameter(path[index]!) : segment === path[index]))
  );
}

function namespaceName(text: string): string {
  const name = camelCase(text.replace(/^[^A-Za-z]+/, '')).replace(/\d+$/, '');
  return takenNames.has(name) ? `${name}Api` : name;
}

/** Starts after the namespace's own segment, or else after the parameters that only say in which project or environment. */
function placeByName(namespace: string, path: string[]): Placement {
  const own = path.findIndex(
    (segment) => !isParameter(segment) && singular(camelCase(segment)) === singular(namespace),
  );
  const scope = path.findLastIndex(
    (segment, index) => isParameter(segment) && ['projects', 'environments'].includes(path[index - 1] ?? ''),
  );
  const start = own >= 0 ? own + 1 : scope >= 0 && scope + 1 < path.length ? scope + 1 : 0;
  return { namespace, relative: path.slice(start), segments: path, depth: start, known: false };
}

/** Finds the namespace by route, else by tag, else by the first word of the path. Returns nothing where none of them says. */
export function placeOperation(path: string, tags: readonly string[] = []): Placement | undefined {
  const segments = segmentsOf(path);
  const row = table.find((prefix) => matches(prefix, segments));
  if (row) {
    const depth = row.segments.length;
    return {
      namespace: row.namespace,
      relative: [...row.replacement, ...segments.slice(depth)],
      segments,
      depth,
      known: true,
    };
  }
  const source = tags.find((tag) => namespaceName(tag)) ?? segments.find((segment) => !isParameter(segment));
  const namespace = source && namespaceName(source);
  return namespace ? placeByName(namespace, segments) : undefined;
}
