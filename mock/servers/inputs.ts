import type { SchemaIssue } from '../contract/check.ts';
import { operationSpec, type OperationName } from '../contract/contract.ts';
import { problem } from '../lib/http/problems.ts';
import { omit } from '../lib/objects.ts';
import { serverFacts } from './facts.ts';
import type { RealServerName } from './names.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * How a real server reads the query or body of an operation, where it differs from the reference.
 */
interface Reading {
  /** What it does not read, or does not use. */
  readonly ignored?: readonly string[];
  /** What it takes for given if it is left out. */
  readonly defaults?: Values;
  /** The presets that it takes; others are a 400. */
  readonly presets?: readonly string[];
  /** What it refuses to do without, although the contract does not require it. */
  readonly required?: (body: Values) => readonly string[];
}

type Readings = Partial<Record<OperationName, Reading>>;

/** The presets that a new project may have on both servers. */
const PRESETS = [
  'docker-compose',
  'dockerfile',
  'docusaurus',
  'go',
  'java',
  'nextjs',
  'nixpacks',
  'python',
  'rsbuild',
  'rust',
  'vite',
];
const NIXPACKS = 'node python rust go java php ruby deno elixir csharp dart static'.split(' ');
/** Those that August's server takes everywhere. */
const CATALOGUE = [
  ...PRESETS,
  'custom',
  'react-app',
  ...NIXPACKS.map((language) => `nixpacks-${language}`),
];
/** Those that July's server takes for a project that exists. */
const JULY_PRESETS =
  'angular astro django docker-compose dockerfile docusaurus fastapi flask go java laravel nextjs nixpacks nodejs nuxt python rails react remix rsbuild rust solidstart static sveltekit vite vue'.split(
    ' ',
  );

const TIME_RANGE: Reading = { required: () => ['start_time', 'end_time'] };
const WITH_CRAWLERS: Reading = { defaults: { include_crawlers: true } };
const REPOSITORY = ['repo_owner', 'repo_name'];

const BOTH: Readings = {
  'analytics.getGeneralStats': { ignored: ['project_ids', 'environment_id'] },
  'analytics.getVisitorFacets': WITH_CRAWLERS,
  'analytics.listVisitors': WITH_CRAWLERS,
  'apiKeys.update': { ignored: ['permissions'] },
  'domains.updateCustomDomain': {
    defaults: { branch: null, redirect_to: null, status_code: null },
  },
  'envVars.update': { defaults: { include_in_preview: true } },
  'environments.updateSettings': { defaults: { branch: null } },
  'monitoring.getBucketedIncidents': TIME_RANGE,
  'monitoring.getBucketedStatus': TIME_RANGE,
  'monitoring.getCurrentStatus': TIME_RANGE,
};

const CREATE: Reading = {
  required: ({ source_type = 'git' }) => (source_type === 'git' ? REPOSITORY : []),
};
/** What changes the preset of a project. */
function changes(presets: readonly string[]): Readings {
  return {
    'projects.update': { presets },
    'projects.updateGitSettings': { presets },
    'projects.updateSettings': { presets },
  };
}

const READINGS: Readonly<Record<RealServerName, Readings>> = {
  '2026-07': {
    ...BOTH,
    ...changes(JULY_PRESETS),
    'envVars.getValue': { ignored: ['environment_id', 'var_id'] },
    'projects.create': { ...CREATE, presets: PRESETS },
  },
  '2026-08': {
    ...BOTH,
    ...changes(CATALOGUE),
    'projects.create': { ...CREATE, presets: CATALOGUE },
  },
};

/** The values of a request, after they were checked against the contract. */
export interface GivenInput {
  /** Without the defaults of the contract. */
  readonly query: Values;
  readonly body: unknown;
}

/** A request as a real server reads it, and what it misses. */
export function readRealInput(
  server: RealServerName,
  operation: OperationName,
  { query, body }: GivenInput,
): GivenInput & { issues: SchemaIssue[] } {
  const reading = READINGS[server][operation] ?? {};
  const read = (members: Values) => ({
    ...reading.defaults,
    ...omit(members, ...(reading.ignored ?? [])),
  });
  const missing = (place: string, members: Values) =>
    (reading.required?.(members) ?? [])
      .filter((name) => members[name] == null)
      .map((name) => `${place}.${name}`);
  if (!operationSpec(operation).body)
    return { query: read(query), body, issues: toIssues(missing('query', query)) };
  if (!isObject(body)) return { query, body, issues: [] };
  const { preset } = body;
  if (typeof preset === 'string' && reading.presets?.includes(preset) === false)
    throw problem('badRequest', `Unknown preset: ${preset}`, { title: 'Invalid Input' });
  return {
    query,
    body: read(body),
    issues: toIssues([...missing('body', body), ...missingCopy(operation, body)]),
  };
}

/** Real servers take a limit above the largest for the largest. */
export function clampLimit(
  name: string,
  texts: readonly string[],
  maximum = Infinity,
): readonly string[] {
  return name === 'limit' && Number(texts[0]) > maximum ? [String(maximum)] : texts;
}

/** What is wanted inside of another member, too: the name of a preset in its options. */
function missingCopy(operation: OperationName, body: Values): string[] {
  const { request } = serverFacts(operation);
  if (!request) return [];
  const inner = body[request.into];
  return isObject(inner) && inner[request.copy] === undefined
    ? [`body.${request.into}.${request.copy}`]
    : [];
}

function toIssues(paths: readonly string[]): SchemaIssue[] {
  return paths.map((path) => ({ path, message: 'got nothing, expected a value' }));
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
