import type { RealServerName } from '../../../servers/profile.ts';
import type { JobPlan } from '../rows.ts';
import { deploy, finish, PLANS, type Plans } from './reference-plans.ts';

/** The job with the names that real servers use. It has no `builds`, because they have no state `built`. */
function realJob(job: JobPlan | undefined, job_id: string, job_type: string, name: string): JobPlan {
  const { builds: _builds, ...rest } = job ?? finish;
  return { ...rest, job_id, job_type, name };
}

/** Jobs that real servers run after a deployment is complete. */
const CRONS = followUpJob('configure_crons', 'ConfigureCronsJob', 'Configure Cron Jobs');
const SCAN = followUpJob('scan_vulnerabilities', 'ScanVulnerabilitiesJob', 'Scan Vulnerabilities');
const FOLLOW_UP_JOBS: Readonly<Record<RealServerName, readonly JobPlan[]>> = {
  // It requires every job, whatever it says of them.
  '2026-01': [
    { ...CRONS, marksFailed: true },
    { ...SCAN, marksFailed: true },
  ],
  '2026-07': [
    CRONS,
    followUpJob('configure_agents', 'ConfigureAgentsJob', 'Configure Agents'),
    SCAN,
    followUpJob('capture_source_maps', 'CaptureSourceMapsJob', 'Capture Source Maps'),
  ],
};

function followUpJob(job_id: string, job_type: string, name: string): JobPlan {
  return { job_id, job_type, name, milliseconds: 1000, lines: ['Started', 'Done'], optional: true };
}

export const REAL_DEPLOY = realJob(deploy, 'deploy_container', 'DeployImageJob', 'Deploy Container');
export const REAL_FINISH = realJob(
  finish,
  'mark_deployment_complete',
  'MarkDeploymentCompleteJob',
  'Mark Deployment Complete',
);

/** Replaces the container for projects that are static files. */
export const REAL_STATIC = realJob(PLANS.static_files[1], 'deploy_static', 'DeployStaticJob', 'Deploy Static Files');
/** An image that was uploaded is verified, not pulled. */
export const REAL_VERIFY = realJob(
  PLANS.docker_image[0],
  'verify_local_image',
  'VerifyLocalImageJob',
  'Verify Local Image',
);
export const REAL_PULL = realJob(
  PLANS.docker_image[0],
  'pull_external_image',
  'PullExternalImageJob',
  'Pull External Image',
);

const REAL_PLANS: Plans = {
  git: [
    realJob(PLANS.git[0], 'download_repo', 'DownloadRepoJob', 'Download Repository'),
    realJob(PLANS.git[1], 'build_image', 'BuildImageJob', 'Build Container Image'),
    REAL_DEPLOY,
    REAL_FINISH,
  ],
  docker_image: [REAL_PULL, REAL_DEPLOY, REAL_FINISH],
  static_files: [
    realJob(PLANS.static_files[1], 'deploy_static_bundle', 'DeployStaticBundleJob', 'Deploy Static Bundle'),
    REAL_FINISH,
  ],
};

export function realPlans(server: RealServerName): Plans {
  return { ...REAL_PLANS, git: [...REAL_PLANS.git, ...FOLLOW_UP_JOBS[server]] };
}
