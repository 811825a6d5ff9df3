/**
 * An app that reads its own configuration and notices when it changes.
 * In a deployed container nothing has to be set up: the platform put address, token and values into its environment.
 * To ask the platform for changes, set TEMPS_PROJECT_ID and TEMPS_ENVIRONMENT_ID: a server does not set them.
 */
import { TempsClient } from '@temps-sdk/node-sdk';
import { z } from 'zod';

const temps = new TempsClient();

const env = temps.runtimeEnv({
  schema: z.object({
    DATABASE_URL: z.url(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    PORT: z.coerce.number().int().default(3000),
  }),
  // For what the platform does not have, where it is asked.
  fallback: process.env,
  ttl: 60_000,
});

// Awaited before anything starts: an app without its configuration should say so at once, and with everything that is wrong.
const config = await env;
console.log('Configured:', config); // the names, never the values
console.log(`Database ${new URL(config.DATABASE_URL).host}, port ${config.PORT}, logging from ${config.LOG_LEVEL} up`);

// `kill -HUP` reads it anew. Where that fails, the app goes on with what it has.
process.on('SIGHUP', () => {
  env.refresh().then(
    ({ LOG_LEVEL }) => console.log(`Logging from ${LOG_LEVEL} up`),
    (error: unknown) => console.error('Not refreshed:', error),
  );
});
