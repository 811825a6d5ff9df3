/** An app in a container of Temps, which reads its variables, and records what happens. */
import type { StandardSchema, TempsClient } from '@temps-sdk/node-sdk';

export interface Config {
  database: string;
  sentry: string | undefined;
  port: number;
}

const schema: StandardSchema<{ PORT: number }> = {
  '~standard': {
    version: 1,
    vendor: 'app',
    validate: (value) => ({ value: { PORT: Number(Object(value)['PORT']) } }),
  },
};

export async function deployedApp(temps: TempsClient): Promise<Config> {
  const env = await temps.runtimeEnv({
    keys: ['DATABASE_URL', 'LOG_LEVEL'],
    optional: ['SENTRY_DSN'],
    fallback: { LOG_LEVEL: 'info' },
  });
  const { PORT } = await temps.runtimeEnv({ schema });
  await temps.analytics.recordEvent({
    body: {
      event_name: env.LOG_LEVEL.toUpperCase(),
      event_data: {},
      request_path: '/',
      request_query: '',
    },
  });
  return { database: env.DATABASE_URL.trim(), sentry: env.SENTRY_DSN, port: PORT };
}
