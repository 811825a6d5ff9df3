/** What all jobs here share: their settings from the environment, and an honest end. */
import { DeploymentFailedError } from '@temps-sdk/node-sdk';

/** The first of these variables that is set. Each CI has its own name for the same thing. */
export function variable(...names: string[]): string {
  const value = names.map((name) => process.env[name]?.trim()).find(Boolean);
  if (!value) throw new Error(`Set ${names.join(' or ')} in the settings of the job`);
  return value;
}

/** Where to deploy to. */
export function target(): { project_id: number; environment_id: number } {
  return { project_id: Number(variable('TEMPS_PROJECT_ID')), environment_id: Number(variable('TEMPS_ENVIRONMENT_ID')) };
}

/** Runs the job. Where it fails, the log ends with the reason and the process with code 1. */
export async function runJob(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    process.stderr.write(`\nFailed: ${error instanceof Error ? error.message : String(error)}\n`);
    if (DeploymentFailedError.is(error) && error.logs.length > 0) {
      process.stderr.write(
        `The last lines of "${error.job?.name}":\n${error.logs.map(({ message }) => `  ${message}\n`).join('')}`,
      );
    }
    process.exitCode = 1;
  }
}
