import { SCENARIO_NAMES } from '../scenarios/names.ts';
import { SERVER_NAMES } from '../servers/profile.ts';

export const USAGE = `A mock of the Temps API over HTTP, with its state in memory.

  temps-mock
  temps-mock --port 0 --scenario empty --fail-next build
  temps-mock --snapshot state.json --save

Where
  --port NUMBER      0 is any free port. Default 4010
  --host ADDRESS     another address than loopback, such as 0.0.0.0 in a container. Other machines
                     may then read and change everything. Default 127.0.0.1
  --cors             lets pages of any origin call the API, not only those on loopback

What is there
  --scenario NAME    ${SCENARIO_NAMES.join(', ')}. Default demo, whose data ends today
  --seed NUMBER      the same seed gives the same data. Default 1
  --now TIME         when its time starts: 2026-05-20T00:00:00Z. Default now
  --clock NAME       real, or auto: what is under way gets a step further every 10 ms once somebody
                     has asked for it, so that a deployment takes milliseconds. Default real
  --snapshot FILE    starts from a file that --save wrote, or mock.state.snapshot() gave
  --save             writes the state to that file when it ends

How it behaves
  --server NAME      ${SERVER_NAMES.join(', ')}. Default reference
  --token TOKEN      the API key that may do everything. Default tk_demo
  --latency MS       the wait before every response: 50, 20-80 or infinite. Default 0
  --fail-next JOB    the next deployment fails in this job, such as build. Once for each deployment

  --version, -v
  --help, -h

The exit code is 2 where an argument or what it names is wrong, such as a port that is taken.
Tests in any language control it over HTTP: GET /_mock lists the routes.
`;

/** The caller's mistake: shown without a stack. The exit code is 2, as with every command of the project. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
