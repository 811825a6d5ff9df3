import { TempsClient } from '../../../src/index.ts';

/**
 * Makes a call to a host that only a proxy knows, as `NODE_USE_ENV_PROXY` and `HTTP_PROXY` say, and
 * prints what came.
 */
const temps = new TempsClient({
  baseUrl: 'http://behind-the-proxy.invalid',
  apiKey: 'tk_1',
  logLevel: 'error',
  maxRetries: 0,
});
const { data } = await temps.request({ method: 'GET', url: '/things' });
process.stdout.write(JSON.stringify(data));
