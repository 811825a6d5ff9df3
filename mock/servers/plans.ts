import type { JobPlan } from '../rows/deployments.ts';

/** The jobs of a deployment, in their order, by what is deployed. */
export interface DeploymentPlans {
  readonly git: readonly JobPlan[];
  /** A Git project whose preset gives static files. */
  readonly gitStatic: readonly JobPlan[];
  /** An image that is pulled. */
  readonly image: readonly JobPlan[];
  /** An image that was uploaded. */
  readonly uploadedImage: readonly JobPlan[];
  readonly staticFiles: readonly JobPlan[];
  /** What another deployment has built: a promotion or rollback. */
  readonly built: readonly JobPlan[];
}

function job(
  job_id: string,
  name: string,
  job_type: string,
  milliseconds: number,
  lines: readonly string[],
): JobPlan {
  return { job_id, name, job_type, milliseconds, lines };
}

const download = job('download_repo', 'Download repository', 'DownloadRepoJob', 2000, [
  'Cloning repository',
  'Receiving objects: 100% (1284/1284), done',
  'Checked out commit',
  'Repository ready',
]);
const build = job('build_image', 'Build image', 'BuildImageJob', 12_000, [
  'Detected preset',
  'Step 1/6: FROM node:24-alpine',
  'Step 2/6: COPY package.json package-lock.json ./',
  'Step 3/6: RUN npm ci',
  'added 312 packages in 4s',
  'Step 4/6: COPY . .',
  'Step 5/6: RUN npm run build',
  'Compiled successfully',
  'Step 6/6: CMD ["npm", "start"]',
  'Exporting layers',
  'Image built',
]);
const pull = job('pull_image', 'Pull image', 'PullExternalImageJob', 4000, [
  'Resolving image',
  'Pulling layers',
  'Verifying digest',
  'Image ready',
]);
const unpack = job('unpack_bundle', 'Unpack bundle', 'UnpackStaticBundleJob', 2000, [
  'Reading bundle',
  'Unpacking files',
  'Bundle unpacked',
]);
const deploy = job('deploy_container', 'Deploy container', 'DeployContainerJob', 5000, [
  'Creating container',
  'Attaching to network temps',
  'Starting container',
  'Waiting for health check on /',
  'Health check passed',
]);
const deployFiles = job('deploy_static', 'Deploy static files', 'DeployStaticJob', 5000, [
  'Copying files',
  'Writing routes',
  'Files deployed',
]);
const finish = job(
  'mark_deployment_complete',
  'Mark deployment complete',
  'MarkDeploymentCompleteJob',
  1000,
  ['Routing traffic to the new container', 'Deployment complete'],
);

/**
 * The job after which a deployment of the reference is `built`. Real servers have no such state.
 */
function builds(plan: JobPlan): JobPlan {
  return { ...plan, builds: true };
}

const gitJobs = [download, builds(build), deploy, finish];
const imageJobs = [builds(pull), deploy, finish];

export const REFERENCE_PLANS: DeploymentPlans = {
  git: gitJobs,
  gitStatic: gitJobs,
  image: imageJobs,
  uploadedImage: imageJobs,
  staticFiles: [builds(unpack), deployFiles, finish],
  built: [deploy, finish],
};

/** A job that real servers run after a deployment of Git is complete. */
function followUp(job_id: string, job_type: string, name: string): JobPlan {
  return { job_id, job_type, name, milliseconds: 1000, lines: ['Started', 'Done'], optional: true };
}

const configureCrons = followUp('configure_crons', 'ConfigureCronsJob', 'Configure Cron Jobs');
const scan = followUp('scan_vulnerabilities', 'ScanVulnerabilitiesJob', 'Scan Vulnerabilities');

/** Why real servers fail the job of a container that does not respond. */
export const START_TIMEOUT = 'Application timeout - connectivity checks did not pass in time';

/**
 * What real servers write after a container has crashed: more lines than a client shows of a log.
 */
const CLEAN_UP = [
  ...Array.from({ length: 20 }, () => 'Connectivity check failed, retrying...'),
  '🧹 Stopped background log streaming',
  ...Array.from({ length: 20 }, () => '🧹 Removing container: 4711'),
  '✅ Container 4711 is absent',
];

const MAX_START_MS = 300_000;
const TRIES = 150;

/**
 * The job of a container that does not respond: real servers try to reach it for five minutes. An
 * app that says something ends after it, and is started again and again; one that says nothing
 * listens on another port.
 */
export function failToRespond(job: JobPlan, port: number, said?: string): JobPlan {
  const app = said === undefined ? [] : said.split('\n').map((line) => `🐳 ${line}`);
  const tries = Array.from(
    { length: TRIES },
    () => 'Connectivity check failed (error sending request), retrying...',
  );
  const lines = [
    '✅ Container is running',
    '📋 Streaming container logs for 15s...',
    'Waiting for application to be ready...',
    `Health check URL: http://localhost:${port}/`,
    ...app,
    // The end of the app ends it earlier.
    ...(said === undefined ? tries.splice(0, 5) : []),
    `📋 Log streaming complete (${app.length} lines captured)`,
    ...tries,
  ];
  return { ...job, milliseconds: MAX_START_MS, lines };
}

function realPlans(followUps: readonly JobPlan[]): DeploymentPlans {
  const container = { ...deploy, job_type: 'DeployImageJob', cleanUp: CLEAN_UP };
  return {
    git: [download, build, container, finish, ...followUps],
    gitStatic: [download, build, deployFiles, finish, ...followUps],
    image: [{ ...pull, job_id: 'pull_external_image' }, container, finish],
    uploadedImage: [
      { ...pull, job_id: 'verify_local_image', job_type: 'VerifyLocalImageJob' },
      container,
      finish,
    ],
    staticFiles: [
      { ...deployFiles, job_id: 'deploy_static_bundle', job_type: 'DeployStaticBundleJob' },
      finish,
    ],
    built: [container, finish],
  };
}

const configureAgents = followUp('configure_agents', 'ConfigureAgentsJob', 'Configure Agents');
const captureSourceMaps = followUp(
  'capture_source_maps',
  'CaptureSourceMapsJob',
  'Capture Source Maps',
);

export const JULY_PLANS = realPlans([configureCrons, configureAgents, scan, captureSourceMaps]);

/** August's server skips a job for which there is nothing to do, and fails what lacks its tool. */
export const AUGUST_PLANS = realPlans([
  configureCrons,
  { ...configureAgents, milliseconds: 0, ends: 'skipped' },
  {
    ...followUp('take_screenshot', 'TakeScreenshotJob', 'Take Screenshot'),
    milliseconds: 0,
    ends: "Prerequisites not met for job 'take_screenshot': Screenshot provider 'local' is not available",
  },
  scan,
  captureSourceMaps,
  followUp('configure_metric_alerts', 'ConfigureMetricAlertsJob', 'Configure Metric Alerts'),
]);

/** The ids of all jobs that a deployment may have. */
export function listJobIds({
  git,
  gitStatic,
  image,
  uploadedImage,
  staticFiles,
}: DeploymentPlans): string[] {
  const jobs = [git, gitStatic, image, uploadedImage, staticFiles].flat();
  return [...new Set(jobs.map(({ job_id }) => job_id))];
}
