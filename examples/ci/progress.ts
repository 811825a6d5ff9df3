/** Shows a deployment on its way, a line for each event. An upload has a line for each tenth. */
import type { DeployEvent } from '@temps-sdk/node-sdk';
import { plainText } from './plain-text.ts';

const MEGABYTE = 1024 ** 2;

export function showProgress(): (event: DeployEvent) => void {
  let lastStep = -1;
  return (event) => {
    if (event.type === 'upload') {
      // The size of a directory is known at its end.
      const { loaded, total } = event;
      const step = Math.floor(total === undefined ? loaded / MEGABYTE / 50 : (loaded / total) * 10);
      if (step <= lastStep) return;
      lastStep = step;
    }
    process.stdout.write(`${plainText(describe(event))}\n`);
  };
}

function describe(event: DeployEvent): string {
  switch (event.type) {
    case 'upload': {
      const { loaded, total } = event;
      return `Uploading ${megabytes(loaded)}${total === undefined ? '' : ` of ${megabytes(total)}`}`;
    }
    case 'deployment':
      return `Deployment ${event.deployment.id}: ${event.deployment.status}`;
    case 'job':
      return `${event.job.name}: ${event.status}`;
    case 'log':
      return `  ${event.level === 'info' ? '' : `${event.level.toUpperCase()} `}${event.message}`;
    case 'warning':
      return `Warning: ${event.message}`;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
