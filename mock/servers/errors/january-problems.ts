import { short, standard, untyped, type OwnProblem } from './standard.ts';

const OPERATION_NAMES = 'Operation must be one of: deploy, mark_complete, take_screenshot';

/** The problems that only the server of January 2026 is known to send. */
export const JANUARY_PROBLEMS: readonly OwnProblem[] = [
  [/^authentication\.login$/, 401, () => short('Invalid Credentials', 'Invalid credentials')],
  [/^authentication\.verifyMagicLink$/, 400, () => short('Invalid Token', 'Invalid or expired token')],
  [
    /^authentication\.verifyMfaChallenge$/,
    401,
    (_, { detail }) =>
      detail.startsWith('The cookie')
        ? short('Failed to decrypt MFA session cookie', 'MFA session cookie not found')
        : undefined,
  ],
  [
    /^backups\.get$/,
    404,
    ({ id }) => ({ ...standard(404, `Backup with ID ${id} not found`), title: 'Backup Not Found', instance: '' }),
  ],
  [/^backups\./, 404, (_, { detail }) => short('Resource Not Found', detail.replace(/ \S+ not found$/, ' not found'))],
  [
    /^deployments\.get$/,
    404,
    ({ deployment_id, project_id }) =>
      short('Deployment Not Found', `deployment ${deployment_id} for project ${project_id} not found`),
  ],
  [/^deployments\.getLast$/, 404, ({ project_id }) => short('Deployment Not Found', `project ${project_id} not found`)],
  [/^deployments\.rollback$/, 404, () => short('Deployment Not Found', 'Target deployment not found')],
  [
    /^deployments\.\w*Containers?(Detail)?$/,
    404,
    (_, { detail }) => short('Deployment Not Found', detail.replace(/ \S+ not found$/, ' not found')),
  ],
  [/^deployments\.getImage$/, 404, ({ image_id }) => short('Image Not Found', `Image ${image_id} not found`)],
  [/^deployments\.getOperationStatus$/, 400, () => short('Invalid Operation Type', OPERATION_NAMES)],
  [/^deployments\.executeOperation$/, 400, () => short('Invalid Operation', OPERATION_NAMES)],
  [
    /^domains\.\w*CustomDomain\w*$/,
    404,
    ({ domain_id }, { detail }) =>
      detail.startsWith('Custom domain')
        ? short('Custom domain not found', `Custom domain with ID ${domain_id} not found`)
        : undefined,
  ],
  [/^email\.\w*Provider$/, 404, () => standard(404, 'Provider not found')],
  [/^email\.\w*Domain$/, 404, () => standard(404, 'Domain not found')],
  [/^email\.get$/, 400, () => standard(400, 'Invalid email ID format')],
  [/^funnels\.create$/, 404, () => untyped('Failed to create funnel', 'Error creating funnel: Query Error')],
  [/^git\.\w*Provider\w*$/, 404, ({ provider_id }) => short('Provider Not Found', `${provider_id}`)],
  [
    /^git\.(\w*Connection(Token)?|syncRepositories)$/,
    404,
    ({ connection_id }) => short('Connection Not Found', `${connection_id}`),
  ],
  [
    /^git\.getRepository$/,
    404,
    ({ owner, name }) => short('Repository not found', `Repository ${owner}/${name} not found`),
  ],
  [
    /^git\.listRepositoriesByName$/,
    404,
    ({ owner, name }) =>
      short('No repositories found', `No repositories named ${owner}/${name} found in any git provider`),
  ],
  [
    /^git\.\w+$/,
    404,
    ({ repository_id }) =>
      repository_id === undefined ? undefined : short('Repository Not Found', `Repository ${repository_id} not found`),
  ],
  [
    /^monitoring\.(getMonitor|getUptime|getCurrentStatus|getBucketedStatus)$/,
    404,
    () => standard(404, 'Resource not found'),
  ],
  [
    /^platform\.getRoute$/,
    404,
    ({ domain }) => untyped('Failed to get route', `Error getting route: Route not found: ${domain}`),
  ],
  [/^webhooks\.create$/, 404, (_, { detail }) => untyped('Failed to create webhook', detail)],
  [
    /^webhooks\.retryDelivery$/,
    404,
    ({ delivery_id }) => untyped('Failed to retry delivery', `Webhook not found: ${delivery_id}`),
  ],
];
