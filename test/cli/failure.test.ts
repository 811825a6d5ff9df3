import { expect, it, vi } from 'vitest';
import { toFailure } from '../../src/cli/failure.ts';
import { rollBack } from '../../src/cli/rollback.ts';
import { DeploymentTimeoutError, TempsClient, TempsTimeoutError } from '../../src/index.ts';

it.each(['The request was sent', 'Deployment 7 was not watched'])(
  'a timeout advises what the client knows, not what stands in the address: %s',
  (words) => {
    const url = `https://temps.test/${words}`;
    expect(toFailure(new TempsTimeoutError({ limit: 'attempt', ms: 1000, method: 'GET', url, attempts: 1 }))).toEqual({
      kind: 'timeout',
      message: `GET ${url}: there was no complete response within 1s. Check the network and the server`,
    });
  },
);

it('a rollback whose time is up names the flag of the command, not the option of the client', async () => {
  const timeout = new DeploymentTimeoutError({
    deploymentId: 51,
    ms: 60_000,
    url: 'https://temps.test/api',
    isUnsent: false,
  });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_test' });
  vi.spyOn(temps, 'rollback').mockRejectedValue(timeout);
  vi.spyOn(temps.deployments, 'get').mockResolvedValue({ data: { is_current: true } } as never);
  const { message } = await rollBack(temps, { id: 50 }, { project_id: 1, environment_id: 1, watch: {} });
  expect(message).toBe(
    'The rollback was not seen to succeed: Deployment 51 was not read within 1m. It goes on without being watched. --timeout gives it more time',
  );
});
