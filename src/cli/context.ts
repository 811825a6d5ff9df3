import { TempsClient } from '../index.ts';
import type { DeploymentReport } from './deployments.ts';
import type { Failure } from './failure.ts';
import { findUnknownVariables, namingFlags, withVariables, type readArguments } from './flags.ts';
import { readScope } from './options.ts';
import type { GuardedOutput, Output, Screen } from './output.ts';

/** What is around the command, which tests replace. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** Standard output, for values and JSON. */
  out: Output;
  err: Output;
  /** The width of the terminal, if the lines for people go to one. */
  columns?: number;
  /**
   * Called by a command that has to say what goes on after Ctrl-C, or that must not end in its
   * middle. The first signal from then on aborts the result. An earlier one, and the second, end the
   * process at once.
   */
  heedSignals: () => AbortSignal;
  /** Asks a person. Absent if nobody is there. */
  ask?: (question: string) => Promise<boolean>;
}

/** The result of a command. */
export interface Outcome {
  /** What the command was doing, in a few words. */
  title?: string;
  /** The name of each job that has ended, its status, and how long it took. */
  jobs?: string[][];
  /** The last known state of the deployment. Absent if none was started or found. */
  deployment?: DeploymentReport;
  /** What `--json` prints beside the failure. */
  data?: object;
  failure?: Failure;
}

/** What a command is given. */
export type Context = ReturnType<typeof createContext>;

/** @throws {TempsError} without a project, an address or a token */
export function createContext(
  given: ReturnType<typeof readArguments>,
  surroundings: Surroundings & { out: GuardedOutput },
  screen: Screen,
) {
  const flags = withVariables(given.flags, surroundings.env);
  for (const warning of findUnknownVariables(surroundings.env))
    screen.print(`Warning: ${warning}`, 'yellow');
  const log = (line: string): void => screen.print(namingFlags(line));
  const temps = new TempsClient({
    // The client reads the address and the token from the environment, and names their variables.
    baseUrl: given.flags.url,
    logger: { debug: log, info: log, warn: log, error: log },
  });
  const project = temps.project(readScope('project', flags));
  /** The environment that the flags name. */
  const environment = () => project.environment(readScope('environment', flags));
  return { ...surroundings, ...given, flags, screen, temps, project, environment };
}
