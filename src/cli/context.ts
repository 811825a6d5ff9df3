import { TempsClient, type Deployment, type EnvironmentHandle } from '../index.ts';
import type { Failure } from './failure.ts';
import { namingFlags, readText } from './flags.ts';
import { readScope, type Settings } from './options.ts';
import type { Output } from './output.ts';
import type { Screen } from './screen.ts';

/** What a command is given. */
export interface Context extends Settings {
  /** The arguments that are no flags, without the name of the command. */
  words: readonly string[];
  /** Prints lines for people. With `--json`, to standard error. */
  screen: Screen;
  /** Standard output, for values and JSON. */
  out: Output;
  signal: AbortSignal;
  /** Asks a person. Absent if nobody is there. */
  ask?: ((question: string) => Promise<boolean>) | undefined;
}

/** What is reported of a deployment. Of one that was never read, only the id is known. */
export type DeploymentReport = Pick<Deployment, 'id' | 'url' | 'status'>;

/** A job of a deployment that has ended. */
export interface JobReport {
  name: string;
  status: string;
  /** How long it took, such as `4 s`. Empty if the server does not tell. */
  time: string;
}

/** The result of a command. */
export interface Outcome {
  /** What the command was doing, in a few words. */
  title?: string;
  jobs?: JobReport[];
  /** The last known state of the deployment. Absent if none was started or found. */
  deployment?: DeploymentReport | undefined;
  /** Whether the deployment was watched until it was live. */
  isLive?: boolean;
  /** The deployment that is live after a rollback. */
  restored?: DeploymentReport | undefined;
  /** What `--json` prints, if it is not about a deployment. */
  data?: object;
  failure?: Failure | undefined;
}

/** A client whose log is printed as lines for people are, with the words of the command. */
export function connect({ flags, screen }: Context): TempsClient {
  const log = (line: string): void => screen.print(namingFlags(line));
  return new TempsClient({
    // The client reads the address and the token from the environment, and names their variables.
    baseUrl: readText('url', flags, {}),
    logger: { debug: log, info: log, warn: log, error: log },
  });
}

/** The environment that the flags name. */
export function findHandle(context: Context, temps: TempsClient): EnvironmentHandle {
  const { text } = context;
  return temps.project(readScope('project', text)).environment(readScope('environment', text));
}
