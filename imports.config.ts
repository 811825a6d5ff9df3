import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

/**
 * The map of the architecture, checked by `npm run imports`: imports point down these lists and
 * never up, sideways or in a circle. Imports of types count.
 */

/** Rooms of the client, from what users see to what knows nothing of the others. */
export const CLIENT = [
  'src/cli/',
  'src/(index|operations|zod).ts',
  'src/(instance-client|runtime-env).ts',
  'src/client.ts',
  'src/handles/',
  'src/workflows/',
  'src/deployments/',
  'src/namespace.ts',
  'src/options/',
  'src/websocket/',
  'src/call/',
  'src/validation/',
  'src/servers/',
  'src/pagination/',
  'src/response/',
  'src/observability/',
  'src/request/',
  'src/uploads/',
  'src/timing/',
  'src/transport/',
  'src/checks.ts',
  'src/errors/',
  'src/redaction/',
  'src/(lib/|version[.]ts)',
];

/** Rooms of the mock, from where requests come from to what has no state. */
export const MOCK = [
  'mock/(index.ts|cli/)',
  'mock/create-mock.ts',
  'mock/temps-mock.ts',
  'mock/options.ts',
  'mock/(adapters|scenarios|build)/',
  'mock/pipeline/',
  'mock/features/resolvers.ts',
  'mock/features/(?!shared/)[^/]+/(?!model/)',
  'mock/features/[^/]+/model/',
  'mock/features/shared/',
  'mock/state/',
  'mock/servers/',
  'mock/rows/',
  'mock/contract/',
  'mock/store/',
  'mock/lib/',
];

const WALLS = [
  wall(
    'generated-meets-src',
    '^generated/',
    '^src/(?!namespace.ts)',
    'Generated code knows the base class of namespaces only.',
  ),
  wall(
    'mock-without-client',
    '^mock/(?!cli/main.ts)',
    '^(src|codegen|generated/namespaces)',
    'The mock knows the contract, not the client. Its command imports an instance by the client.',
  ),
  wall(
    'client-without-mock',
    '^(src|generated)/',
    '^(mock|codegen|test)/',
    'The client ships without the mock and the generator.',
  ),
  wall(
    'codegen-alone',
    '^codegen/',
    '^(src|mock|generated|test)/',
    'The generator knows the contract only.',
  ),
  wall(
    'cli-on-the-surface',
    '^src/cli/',
    '^(generated|src)/(?!(cli/|index.ts|version.ts|lib/nearest-name.ts|redaction/))',
    'The command does what any program with the package could do. It hides secrets as the package does.',
  ),
  wall(
    'workflows-apart',
    '^src/workflows/([^/]+)/',
    '^src/workflows/(?!$1/)',
    'A workflow knows public calls, not other workflows.',
  ),
  wall(
    'features-apart',
    '^mock/features/([^/]+)/',
    '^mock/features/(?!$1/|shared/|[^/]+/model/)',
    'Of another feature, only its model may be used.',
  ),
];

const WITHOUT_ZOD: IRegularForbiddenRuleType = {
  name: 'mock-without-zod',
  severity: 'error',
  comment: 'Of the schemas of zod, the mock takes the types only.',
  from: { path: '^mock/' },
  to: { path: '^generated/zod', dependencyTypesNot: ['type-only'] },
};

/**
 * All of the mock but its HTTP server and its command runs in browsers: see docs/decisions/0012.
 */
const WITHOUT_NODE: IRegularForbiddenRuleType = {
  name: 'mock-without-node',
  severity: 'error',
  comment: 'The mock loads Node on demand: what needs it is reached from mock/adapters/serve.ts.',
  from: { path: '^mock/(?!cli/|adapters/(http-server|web-socket|local-only|control|page/))' },
  to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
};

const config: IConfiguration = {
  forbidden: [
    {
      name: 'circle',
      severity: 'error',
      comment: 'Imports form no circle.',
      from: {},
      to: { circular: true },
    },
    ...WALLS,
    WITHOUT_ZOD,
    WITHOUT_NODE,
    ...downwards('client', CLIENT),
    ...downwards('mock', MOCK),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

export default config;

function wall(name: string, from: string, to: string, comment: string): IRegularForbiddenRuleType {
  return { name, severity: 'error', comment, from: { path: from }, to: { path: to } };
}

/** A room may not import one that stands above it. */
function downwards(name: string, rooms: string[]): IRegularForbiddenRuleType[] {
  return rooms
    .slice(1)
    .map((room, at) =>
      wall(
        `${name}-downwards`,
        `^${room}`,
        `^(${rooms.slice(0, at + 1).join('|')})`,
        `${room} is below what it imports.`,
      ),
    );
}
