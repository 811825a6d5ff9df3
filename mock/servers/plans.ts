import type { JobPlan } from '../features/deployments/rows.ts';

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

const download: JobPlan = {
  job_id: 'download_repo',
  name: 'Download repository',
  job_type: 'DownloadRepoJob',
  milliseconds: 2000,
  lines: ['Cloning repository', 'Receiving objects: 100% (1284/1284), done', 'Checked out commit', 'Repository ready'],
};

const build: JobPlan = {
  job_id: 'build_image',
  builds: true,
  name: 'Build image',
  job_type: 'BuildImageJob',
  milliseconds: 12_000,
  lines: [
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
  ],
};

const pull: JobPlan = {
  job_id: 'pull_image',
  builds: true,
  name: 'Pull image',
  job_type: 'PullExternalImageJob',
  milliseconds: 4000,
  lines: ['Resolving image', 'Pulling layers', 'Verifying digest', 'Image ready'],
};

const unpack: JobPlan = {
  job_id: 'unpack_bundle',
  builds: true,
  name: 'Unpack bundle',
  job_type: 'UnpackStaticBundleJob',
  milliseconds: 2000,
  lines: ['Reading bundle', 'Unpacking files', 'Bundle unpacked'],
};

const deploy: JobPlan = {
  job_id: 'deploy_container',
  name: 'Deploy container',
  job_type: 'DeployContainerJob',
  milliseconds: 5000,
  lines: [
    'Creating container',
    'Attaching to network temps',
    'Starting container',
    'Waiting for health check on /',
    'Health check passed',
  ],
};

const deployFiles: JobPlan = {
  ...deploy,
  job_id: 'deploy_static',
  name: 'Deploy static files',
  job_type: 'DeployStaticJob',
  lines: ['Copying files', 'Writing routes', 'Files deployed'],
};

const finish: JobPlan = {
  job_id: 'mark_deployment_complete',
  name: 'Mark deployment complete',
  job_type: 'MarkDeploymentCompleteJob',
  milliseconds: 1000,
  lines: ['Routing traffic to the new container', 'Deployment complete'],
};

export const REFERENCE_PLANS: DeploymentPlans = {
  git: [download, build, deploy, finish],
  gitStatic: [download, build, deploy, finish],
  image: [pull, deploy, finish],
  uploadedImage: [pull, deploy, finish],
  staticFiles: [unpack, deployFiles, finish],
  built: [deploy, finish],
};

/** A job under the names of real servers. It has no `builds`, because these have no state `built`. */
function realJob({ builds: _builds, ...job }: JobPlan, job_id: string, job_type: string): JobPlan {
  return { ...job, job_id, job_type };
}

/** A job that real servers run after a deployment of Git is complete. */
function followUp(job_id: string, job_type: string, name: string): JobPlan {
  return { job_id, job_type, name, milliseconds: 1000, lines: ['Started', 'Done'], optional: true };
}

const configureCrons = followUp('configure_crons', 'ConfigureCronsJob', 'Configure Cron Jobs');
const scan = followUp('scan_vulnerabilities', 'ScanVulnerabilitiesJob', 'Scan Vulnerabilities');

function realPlans(followUps: readonly JobPlan[], cleanUp: readonly string[] = []): DeploymentPlans {
  const container = { ...realJob(deploy, 'deploy_container', 'DeployImageJob'), cleanUp };
  const prepare = [
    realJob(download, 'download_repo', 'DownloadRepoJob'),
    realJob(build, 'build_image', 'BuildImageJob'),
  ];
  return {
    git: [...prepare, container, finish, ...followUps],
    gitStatic: [...prepare, deployFiles, finish, ...followUps],
    image: [realJob(pull, 'pull_external_image', 'PullExternalImageJob'), container, finish],
    uploadedImage: [realJob(pull, 'verify_local_image', 'VerifyLocalImageJob'), container, finish],
    staticFiles: [realJob(deployFiles, 'deploy_static_bundle', 'DeployStaticBundleJob'), finish],
    built: [container, finish],
  };
}

/** January's server requires every job, whatever it says of them. */
export const JANUARY_PLANS = realPlans([
  { ...configureCrons, marksFailed: true },
  { ...scan, marksFailed: true },
]);

/** What July's server writes after a container has crashed: more lines than a client shows of a log. */
const JULY_CLEAN_UP = [
  ...Array.from({ length: 20 }, () => 'Connectivity check failed, retrying...'),
  '🧹 Stopped background log streaming',
  ...Array.from({ length: 20 }, () => '🧹 Removing container: 4711'),
  '✅ Container 4711 is absent',
];

export const JULY_PLANS = realPlans(
  [
    configureCrons,
    followUp('configure_agents', 'ConfigureAgentsJob', 'Configure Agents'),
    scan,
    followUp('capture_source_maps', 'CaptureSourceMapsJob', 'Capture Source Maps'),
  ],
  JULY_CLEAN_UP,
);

/** The ids of all jobs that a deployment may have. */
export function listJobIds({ git, gitStatic, image, uploadedImage, staticFiles }: DeploymentPlans): string[] {
  const jobs = [git, gitStatic, image, uploadedImage, staticFiles].flat();
  return [...new Set(jobs.map(({ job_id }) => job_id))];
}
