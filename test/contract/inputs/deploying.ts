import { deploymentProgress } from '../../../mock/features/deployments/model/progress.ts';
import type { Demo, Inputs } from './index.ts';
import { archiveOf } from '../../support/archive.ts';

const environment = { project_id: 1, environment_id: 1 };

/** Deployments, their containers and sources, repositories, domains. */
export const deploying: Inputs = {
  'deployments.getOperationStatus': async (demo) => {
    const { path } = finished(demo);
    const { data } = await demo.temps.deployments.executeOperation({
      path,
      body: { operation: 'take_screenshot' },
    });
    return { path: { ...path, operation_type: data.operation } };
  },
  'deployments.listOperations': async (demo) => {
    const { path } = finished(demo);
    await demo.temps.deployments.executeOperation({
      path,
      body: { operation: 'take_screenshot' },
    });
    return { path };
  },
  'deployments.promote': (demo) => ({ ...finished(demo), body: { target_environment_id: 2 } }),
  'deployments.getCapturedLog': (demo) => {
    const { path } = replaced(demo);
    return { path: { ...path, log_id: path.deployment_id * 100 } };
  },
  'deployments.rollback': finished,
  'deployments.cancel': running,
  'deployments.pause': running,
  'deployments.resume': async (demo) => {
    const { path } = await running(demo);
    await demo.temps.deployments.pause({ path });
    return { path };
  },
  'deployments.getContainerDetail': container,
  'deployments.getContainerMetrics': container,
  'deployments.streamContainerMetrics': container,
  'deployments.restartContainer': container,
  'deployments.stopContainer': container,
  'deployments.startContainer': async (demo) => {
    const { path } = await container(demo);
    await demo.temps.deployments.stopContainer({ path });
    return { path };
  },
  'deployments.deployFromImage': () => ({ body: { image_ref: 'ghcr.io/acme/app:1.4.0' } }),
  'deployments.getImage': image,
  'deployments.deployFromStatic': async ({ temps }) => {
    const { data } = await temps.deployments.uploadStatic({
      path: { project_id: 1 },
      body: { file: new File([archiveOf('gzip')], 'bundle.tar.gz', { type: 'application/gzip' }) },
    });
    return { body: { static_bundle_id: data.id } };
  },
  'domains.list': async ({ temps }) => {
    const path = { project_id: 1, env_id: 1 };
    await temps.domains.add({ path, body: { domain: 'extra', is_primary: false } });
    return { path };
  },
  'domains.getChallengeToken': pendingCertificate,
  'domains.getHttpChallengeDebug': pendingCertificate,
  'domains.provisionCertificate': pendingCertificate,
  'domains.cancelOrder': async (demo) => ({ path: { domain_id: (await newCertificate(demo)).id } }),
  'domains.remove': async ({ temps }) => {
    const path = { project_id: 1, env_id: 1 };
    const { data } = await temps.domains.add({
      path,
      body: { domain: 'extra', is_primary: false },
    });
    return { path: { domain_id: data.id } };
  },
  'environments.delete': () => ({ path: { env_id: 2 } }),
  'projects.create': () => ({
    body: {
      name: 'Shop',
      repo_owner: 'acme',
      repo_name: 'shop',
      directory: '.',
      main_branch: 'main',
      preset: 'nextjs',
      storage_service_ids: [],
    },
  }),
  'envVars.getValue': () => ({
    path: { project_id: 1, key: 'LOG_LEVEL' },
    query: { environment_id: 1 },
  }),
  'envVars.update': () => ({
    body: { key: 'DATABASE_URL', value: 'postgres://db', environment_ids: [1] },
  }),
  'envVars.create': () => ({ body: { key: 'ANOTHER', value: 'one', environment_ids: [1] } }),
  'git.createProvider': () => ({
    body: {
      name: 'Gitea',
      provider_type: 'gitea',
      auth_method: 'basic',
      auth_config: { username: 'ada', password: 'x' },
      is_default: false,
    },
  }),
  'git.deleteConnection': unusedConnection,
  'git.deleteProvider': unusedProvider,
  'git.deleteProviderSafely': unusedProvider,
  'git.handleProviderOauthCallback': async (demo) => {
    await demo.temps.git.startProviderOauth({ path: { provider_id: 1 } });
    const [state] = [...demo.mock.state.gitAuthorizations.keys()];
    return { query: { code: 'a-code', state } };
  },
  'git.getRepository': repository,
  'git.getRepositoryPreset': repository,
  'git.listRepositoriesByName': repository,
  'git.listRepositoryBranches': ownRepository,
  'git.listRepositoryTags': ownRepository,
};

/** The latest deployment of the demo that is done and still stands. */
function finished({ mock }: Demo): { path: { project_id: number; deployment_id: number } } {
  const deployment = mock.state.deployments
    .list((row) => row.environment_id === 1 && row.torn_down_at === null)
    .findLast((row) => deploymentProgress(row, mock.clock.now()).succeeded);
  return { path: { project_id: 1, deployment_id: deployment?.id ?? 0 } };
}

/** A deployment of the demo that a newer one took the place of. */
function replaced({ mock }: Demo): { path: { project_id: number; deployment_id: number } } {
  const [deployment] = mock.state.deployments.list(
    (row) => row.environment_id === 1 && deploymentProgress(row, mock.clock.now()).succeeded,
  );
  return { path: { project_id: 1, deployment_id: deployment?.id ?? 0 } };
}

async function running({
  mock,
  temps,
}: Demo): Promise<{ path: { project_id: number; deployment_id: number } }> {
  await temps.projects.triggerPipeline({
    path: { project_id: 1 },
    body: { branch: 'main', environment_id: 1 },
  });
  return { path: { project_id: 1, deployment_id: mock.state.deployments.list().at(-1)?.id ?? 0 } };
}

async function container({
  temps,
}: Demo): Promise<{ path: typeof environment & { container_id: string } }> {
  const { data } = await temps.deployments.listContainers({ path: environment });
  return { path: { ...environment, container_id: data.items[0]?.container_id ?? '' } };
}

/** One that nobody has connected yet. */
async function unusedProvider({ temps }: Demo): Promise<{ path: { provider_id: number } }> {
  const { data } = await temps.git.createGitlabOauthProvider({
    body: {
      name: 'GitLab',
      client_id: 'spare',
      client_secret: 'spare',
      redirect_uri: 'https://temps.test/callback',
    },
  });
  return { path: { provider_id: data.id } };
}

function unusedConnection({ mock }: Demo): { path: { connection_id: number } } {
  const used = new Set(mock.state.projects.list().map((row) => row.git_provider_connection_id));
  return {
    path: { connection_id: mock.state.gitConnections.find(({ id }) => !used.has(id))?.id ?? 0 },
  };
}

function repository(): { path: { owner: string; name: string } } {
  return { path: { owner: 'example', name: 'storefront' } };
}

function ownRepository(): {
  path: { owner: string; repo: string };
  query: { connection_id: number };
} {
  return { path: { owner: 'example', repo: 'storefront' }, query: { connection_id: 1 } };
}

/** One of the demo's releases that were built elsewhere. */
function image({ mock }: Demo): { path: { project_id: number; image_id: number | undefined } } {
  const row = mock.state.images.list()[0];
  return { path: { project_id: row?.project_id ?? 0, image_id: row?.id } };
}

async function newCertificate({ temps }: Demo): Promise<{ id: number; domain: string }> {
  const { data } = await temps.domains.createCertificate({ body: { domain: 'new.example.com' } });
  return data;
}

async function pendingCertificate(demo: Demo): Promise<{ path: { domain: string } }> {
  return { path: { domain: (await newCertificate(demo)).domain } };
}
