import type { DeploymentRow, JobPlan } from '../rows.ts';

export const deploy: JobPlan = {
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

export const finish: JobPlan = {
  job_id: 'mark_deployment_complete',
  name: 'Mark deployment complete',
  job_type: 'MarkDeploymentCompleteJob',
  milliseconds: 1000,
  lines: ['Routing traffic to the new container', 'Deployment complete'],
};

export type Plans = Readonly<Record<DeploymentRow['source_type'], readonly JobPlan[]>>;

export const PLANS: Plans = {
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
