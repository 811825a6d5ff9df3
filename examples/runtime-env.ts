/**
 * Typed configuration, on a laptop and in a container of Temps: the values are in the process.
 *
 *     node --env-file=.env examples/runtime-env.ts
 *
 * To read changes without a deployment, set TEMPS_PROJECT_ID and TEMPS_ENVIRONMENT_ID, which a
 * server does not set.
 */
import { runtimeEnv } from '@temps-sdk/node-sdk';
import { z } from 'zod';

const env = runtimeEnv({
  schema: z.object({
    DATABASE_URL: z.url(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    PORT: z.coerce.number().int().default(3000),
  }),
});

// Awaited before anything starts: an app without its configuration says at once everything that is
// wrong.
const config = await env;
console.log('Configured:', config); // the names, never the values
console.log(
  `Database ${new URL(config.DATABASE_URL).host}, port ${config.PORT}, logging from ${config.LOG_LEVEL} up`,
);

// `kill -HUP` reads the platform. If the platform does not respond, the app goes on with the values that it has.
process.on('SIGHUP', () => {
  env.refresh().then(
    ({ LOG_LEVEL }) => console.log(`Logging from ${LOG_LEVEL} up`),
    (error: unknown) => console.error('Not refreshed:', error),
  );
});
