import type { NotificationPreferences } from '../../../generated/types.gen.ts';
import type { State } from '../../state/state.ts';
import type { ResolversOf } from '../shared/resolver.ts';

/** Apply until preferences are saved. */
const DEFAULTS: NotificationPreferences = {
  email_enabled: true,
  slack_enabled: false,
  batch_similar_notifications: true,
  minimum_severity: 'warning',
  deployment_failures_enabled: true,
  build_errors_enabled: true,
  runtime_errors_enabled: true,
  error_threshold: 10,
  error_time_window: 5,
  ssl_expiration_enabled: true,
  ssl_days_before_expiration: 14,
  domain_expiration_enabled: true,
  dns_changes_enabled: false,
  backup_failures_enabled: true,
  backup_successes_enabled: false,
  s3_connection_issues_enabled: true,
  retention_policy_violations_enabled: true,
  route_downtime_enabled: true,
  load_balancer_issues_enabled: true,
  weekly_digest_enabled: true,
  digest_send_day: 'monday',
  digest_send_time: '09:00',
  digest_sections: {
    deployments: true,
    errors: true,
    funnels: true,
    performance: true,
    projects: true,
  },
};

export function readPreferences({ notificationPreferences }: State): NotificationPreferences {
  return notificationPreferences ?? DEFAULTS;
}

export const preferences = {
  'notifications.getPreferences': ({ state }) => readPreferences(state),

  'notifications.updatePreferences': (ctx) => {
    const { preferences: saved } = ctx.body;
    const digest_sections = { ...DEFAULTS.digest_sections, ...saved.digest_sections };
    return (ctx.state.notificationPreferences = { ...saved, digest_sections });
  },

  'notifications.deletePreferences': ({ state }) => {
    state.notificationPreferences = null;
  },
} satisfies Partial<ResolversOf<'notifications'>>;
