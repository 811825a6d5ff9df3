/** What all jobs here share: their settings from the environment, and an honest end. */
import { DeploymentFailedError } from '@temps-sdk/node-sdk';
import { plainText } from './plain-text.ts';

/** The first of these variables that is set. Each CI has its own name for the same thing. */
export function variable(...names: string[]): string {
  const value = names.map((name) => process.env[name]?.trim()).find(Boolean);
  if (!value) throw new Error(`Set ${names.join(' or ')} in the settings of the job`);
  return value;
}

/** Where to deploy to, by id, slug or name. */
export function target(): { project: string; environment: string } {
  return { project: variable('TEMPS_PROJECT_ID'), environment: variable('TEMPS_ENVIRONMENT_ID') };
}

/** Runs the job. Where it fails, the log ends with the reason and the process with code 1. */
export async function runJob(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${plainText(await work())}\n`);
  } catch (error) {
    const lines = [`Failed: ${error instanceof Error ? error.message : String(error)}`];
    if (DeploymentFailedError.is(error) && error.logs.length > 0)
      lines.push(
        `The last lines of "${error.job?.name}":`,
        ...error.logs.map(({ message }) => `  ${message}`),
      );
    process.stderr.write(`\n${lines.map(plainText).join('\n')}\n`);
    process.exitCode = 1;
  }
}
