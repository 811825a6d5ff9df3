import type { MockContext } from '../../../state/context.ts';
import { ownValue } from '../../../lib/own-value.ts';
import { mulberry32 } from '../../../lib/random.ts';
import { trimSlashes } from '../../../lib/http/trim-slashes.ts';
import { variablesFor } from '../../external-services/model/variables.ts';
import type { ServiceRow } from '../../external-services/rows.ts';
import type { EnvironmentRow } from '../../environments/rows.ts';
import { currentSettings } from '../../platform/model/settings.ts';
import type { ProjectRow } from '../../projects/rows.ts';
import type { DeploymentRow } from '../rows.ts';

type Variables = Readonly<Record<string, string>>;

/** The port of an app without `exposedPort`. */
export const DEFAULT_PORT = 3000;

/** The instance if its settings have no `external_url`. */
const INSTANCE = 'https://temps.example';

/** By preset, what a variable's name begins with so that the browser may see it. */
const PUBLIC_PREFIX: Variables = {
  astro: 'PUBLIC_',
  nextjs: 'NEXT_PUBLIC_',
  nuxt: 'NUXT_PUBLIC_',
  react: 'VITE_',
  solidstart: 'VITE_',
  sveltekit: 'PUBLIC_',
  vue: 'VITE_',
};

/** What the users and linked services provide. A service overrides the users. */
export function providedVariables(
  { state }: Pick<MockContext, 'state'>,
  project: ProjectRow,
  environmentId: number,
): Record<string, string> {
  const own = state.envVars.list((row) => row.environment_ids.includes(environmentId));
  const links = state.serviceLinks.list((row) => row.project_id === project.id);
  const services = links.map(({ service_id }) => state.services.get(service_id) as ServiceRow);
  return Object.fromEntries([
    ...own.map(({ key, value }) => [key, value]),
    ...services.flatMap((row) => variablesFor(row, project).map(({ name, value }) => [name, value])),
  ]);
}

/** The environment of a container of a real server. Later variables override earlier ones. */
export function containerVariables(context: MockContext, deployment: DeploymentRow): Variables {
  const project = context.state.projects.get(deployment.project_id) as ProjectRow;
  const { id } = context.state.environments.get(deployment.environment_id) as EnvironmentRow;
  const provided = deployment.variables ?? providedVariables(context, project, id);
  const ofJuly = context.server.name === '2026-07';
  const instance = trimSlashes(currentSettings(context).external_url ?? INSTANCE);
  const token = deploymentToken(context, id);
  return {
    HOST: '0.0.0.0',
    ...(ofJuly && releaseVariables(project, deployment, instance, token)),
    ...provided,
    ...sentryVariables(context, project, id, ofJuly),
    TEMPS_API_URL: `${instance}/api`,
    TEMPS_API_TOKEN: token,
    ...(ofJuly && platformVariables(project, deployment, instance, token)),
    PORT: String(deployment.config.exposedPort ?? DEFAULT_PORT),
  };
}

function sentryVariables({ state }: MockContext, project: ProjectRow, environmentId: number, ofJuly: boolean) {
  const ofProject = state.dsns.list((row) => row.project_id === project.id && row.is_active);
  const dsn = ofProject.find((row) => row.environment_id === environmentId) ?? ofProject[0];
  const { origin, public_key } = dsn ?? { origin: INSTANCE, public_key: derivedText(environmentId, 32, 16) };
  const value = `${origin.replace('://', `://${public_key}@`)}/${project.id}`;
  const prefix = ofJuly ? ownValue(PUBLIC_PREFIX, project.preset) : 'NEXT_PUBLIC_';
  return { SENTRY_DSN: value, ...(prefix !== undefined && { [`${prefix}SENTRY_DSN`]: value }) };
}

function platformVariables(project: ProjectRow, { commit_hash }: DeploymentRow, instance: string, token: string) {
  const assets = `/_temps/assets/${project.slug}`;
  return {
    CRON_SECRET: token,
    OTEL_EXPORTER_OTLP_ENDPOINT: `${instance}/api/otel`,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Bearer ${token}`,
    OTEL_SERVICE_NAME: project.name,
    ...(commit_hash !== null && { OTEL_SERVICE_VERSION: commit_hash }),
    TEMPS_ASSET_PREFIX: assets,
    NEXT_PUBLIC_TEMPS_ASSET_PREFIX: assets,
  };
}

/** Only set if the users have not set them. */
function releaseVariables(project: ProjectRow, deployment: DeploymentRow, instance: string, token: string) {
  return {
    SENTRY_RELEASE: deployment.commit_hash ?? deployment.slug,
    SENTRY_URL: instance,
    SENTRY_AUTH_TOKEN: token,
    SENTRY_ORG: 'temps',
    SENTRY_PROJECT: project.slug,
  };
}

/** A token of the environment, or one that belongs to no row. */
function deploymentToken({ state }: MockContext, environmentId: number): string {
  const known = state.credentials.find((row) => row.kind === 'deployment' && row.environment_id === environmentId);
  return known?.token ?? `dt_${derivedText(environmentId, 40, 36)}`;
}

/** The same text for the same environment. */
function derivedText(seed: number, length: number, radix: number): string {
  const next = mulberry32(seed);
  return Array.from({ length }, () => Math.floor(next() * radix).toString(radix)).join('');
}
