import type { RealServerName, ServerName } from '../../../servers/profile.ts';
import type { DeploymentRow, JobPlan } from '../rows.ts';

/** Before its first job starts, a deployment waits this long. */
export const QUEUE_MS = 1000;

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

const finish: JobPlan = {
  job_id: 'mark_deployment_complete',
  name: 'Mark deployment complete',
  job_type: 'MarkDeploymentCompleteJob',
  milliseconds: 1000,
  lines: ['Routing traffic to the new container', 'Deployment complete'],
};

const PLANS: Readonly<Record<DeploymentRow['source_type'], readonly JobPlan[]>> = {
  git: [
    {
      job_id: 'download_repo',
      name: 'Download repository',
      job_type: 'DownloadRepoJob',
      milliseconds: 2000,
      lines: [
        'Cloning repository',
        'Receiving objects: 100% (1284/1284), done',
        'Checked out commit',
        'Repository ready',
      ],
    },
    {
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
    },
    deploy,
    finish,
  ],
  docker_image: [
    {
      job_id: 'pull_image',
      builds: true,
      name: 'Pull image',
      job_type: 'PullExternalImageJob',
      milliseconds: 4000,
      lines: ['Resolving image', 'Pulling layers', 'Verifying digest', 'Image ready'],
    },
    deploy,
    finish,
  ],
  static_files: [
    {
      job_id: 'unpack_bundle',
      builds: true,
      name: 'Unpack bundle',
      job_type: 'UnpackStaticBundleJob',
      milliseconds: 2000,
      lines: ['Reading bundle', 'Unpacking files', 'Bundle unpacked'],
    },
    {
      ...deploy,
      job_id: 'deploy_static',
      name: 'Deploy static files',
      job_type: 'DeployStaticJob',
      lines: ['Copying files', 'Writing routes', 'Files deployed'],
    },
    finish,
  ],
};

/** A job under the name that real servers give it. They have no state `built`. */
function realJob(job: JobPlan | undefined, job_id: string, job_type: string, name: string): JobPlan {
  const { builds: _builds, ...rest } = job ?? finish;
  return { ...rest, job_id, job_type, name };
}

/** What real servers do once a deployment is complete. */
const CRONS = afterwards('configure_crons', 'ConfigureCronsJob', 'Configure Cron Jobs');
const SCAN = afterwards('scan_vulnerabilities', 'ScanVulnerabilitiesJob', 'Scan Vulnerabilities');
const AFTERWARDS: Readonly<Record<RealServerName, readonly JobPlan[]>> = {
  '2026-01': [CRONS, SCAN],
  '2026-07': [
    CRONS,
    afterwards('configure_agents', 'ConfigureAgentsJob', 'Configure Agents'),
    SCAN,
    afterwards('capture_source_maps', 'CaptureSourceMapsJob', 'Capture Source Maps'),
  ],
};

function afterwards(job_id: string, job_type: string, name: string): JobPlan {
  return { job_id, job_type, name, milliseconds: 1000, lines: ['Started', 'Done'], optional: true };
}

const REAL_DEPLOY = realJob(deploy, 'deploy_container', 'DeployImageJob', 'Deploy Container');
const REAL_FINISH = realJob(
  finish,
  'mark_deployment_complete',
  'MarkDeploymentCompleteJob',
  'Mark Deployment Complete',
);

const REAL_PLANS: typeof PLANS = {
  git: [
    realJob(PLANS.git[0], 'download_repo', 'DownloadRepoJob', 'Download Repository'),
    realJob(PLANS.git[1], 'build_image', 'BuildImageJob', 'Build Container Image'),
    REAL_DEPLOY,
    REAL_FINISH,
  ],
  docker_image: [
    realJob(PLANS.docker_image[0], 'pull_external_image', 'PullExternalImageJob', 'Pull External Image'),
    REAL_DEPLOY,
    REAL_FINISH,
  ],
  static_files: [
    realJob(PLANS.static_files[1], 'deploy_static_bundle', 'DeployStaticBundleJob', 'Deploy Static Bundle'),
    REAL_FINISH,
  ],
};

function plansFor(server: ServerName): typeof PLANS {
  return server === 'reference' ? PLANS : { ...REAL_PLANS, git: [...REAL_PLANS.git, ...AFTERWARDS[server]] };
}

/** Every job that a deployment may have. */
export function listJobIds(server: ServerName): string[] {
  return [...new Set(Object.values(plansFor(server)).flatMap((jobs) => jobs.map((job) => job.job_id)))];
}

/** Whether a job is meant: by its id, or by the verb that this begins with, such as `build`. */
export function isNamed({ job_id }: Pick<JobPlan, 'job_id'>, name: string): boolean {
  return job_id === name || job_id.startsWith(`${name}_`);
}

export function planFor(
  source: DeploymentRow['source_type'],
  isBuilt: boolean,
  server: ServerName,
): readonly JobPlan[] {
  if (isBuilt) return server === 'reference' ? [deploy, finish] : [REAL_DEPLOY, REAL_FINISH];
  return plansFor(server)[source];
}
