import { SCENARIO_NAMES } from '../scenarios/names.ts';
import { SERVER_NAMES } from '../servers/names.ts';

export const USAGE = `A mock of the Temps API over HTTP, with its state in memory.

  temps-mock
  temps-mock --port 0 --scenario empty --fail-next build
  temps-mock --snapshot state.json
  temps-mock import --output shop.json

Address
  --port NUMBER      the port to listen on; 0 is any free port. Default 4010
  --host ADDRESS     the address to listen on, such as 0.0.0.0 in a container. Beyond loopback, other
                     machines can read and change everything. Default 127.0.0.1
  --cors             lets pages of any origin call the API, not only those on loopback

State
  --scenario NAME    ${SCENARIO_NAMES.join(', ')}. Default demo, whose data ends today
  --seed NUMBER      the same seed gives the same data. Default 1
  --now TIME         the time at the start: 2026-05-20T00:00:00Z. Default now
  --clock NAME       real; auto: after a GET request, everything in progress advances a step every
                     10 ms, so a deployment takes milliseconds; manual: only POST /_mock/advance
                     moves it. Default real
  --snapshot FILE    starts from a file with the JSON of GET /_mock/snapshot or mock.state.snapshot()

  import --output FILE
                     reads the projects, environments, deployments and more of the instance of
                     TEMPS_API_URL, with TEMPS_API_TOKEN, into a file for --snapshot. No value of a
                     variable, no secret and no visitor is read

Behaviour
  --server NAME      ${SERVER_NAMES.join(', ')}. Default reference
  --token TOKEN      the API key with all permissions. Default tk_demo
  --latency MS       the delay of every response: 50, 20-80 or infinite. Default 0
  --fail-next JOB    the next deployment fails in this job, such as build. Repeat the flag for later ones

  --version, -v
  --help, -h

The exit code is 2 if an argument is invalid or cannot be used, such as a port that is taken.
Tests in any language can control the mock over HTTP: GET /_mock lists the routes.
`;

/**
 * A mistake in the arguments, shown without a stack trace. The exit code is 2, as for every command
 * of the project.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
