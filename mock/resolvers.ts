import type { OperationName } from './contract/contract.ts';
import type { Resolver } from './context.ts';
import { analytics } from './namespaces/analytics.ts';
import { backups } from './namespaces/backups.ts';
import { crons } from './namespaces/crons.ts';
import { deployments } from './namespaces/deployments.ts';
import { dns } from './namespaces/dns.ts';
import { domains } from './namespaces/domains.ts';
import { email } from './namespaces/email.ts';
import { envVars } from './namespaces/env-vars.ts';
import { environments } from './namespaces/environments.ts';
import { externalServices } from './namespaces/external-services.ts';
import { funnels } from './namespaces/funnels.ts';
import { git } from './namespaces/git.ts';
import { notifications } from './namespaces/notifications.ts';
import { performance } from './namespaces/performance.ts';
import { platform } from './namespaces/platform.ts';
import { projects } from './namespaces/projects.ts';
import { proxyLogs } from './namespaces/proxy-logs.ts';
import { sessionReplay } from './namespaces/session-replay.ts';
import { apiKeys } from './namespaces/api-keys.ts';
import { auditLogs } from './namespaces/audit-logs.ts';
import { authentication } from './namespaces/authentication.ts';
import { monitoring } from './namespaces/monitoring.ts';
import { users } from './namespaces/users.ts';
import { webhooks } from './namespaces/webhooks.ts';

const all = {
  ...projects,
  ...environments,
  ...envVars,
  ...deployments,
  ...domains,
  ...analytics,
  ...funnels,
  ...performance,
  ...proxyLogs,
  ...sessionReplay,
  ...backups,
  ...crons,
  ...dns,
  ...email,
  ...externalServices,
  ...notifications,
  ...git,
  ...platform,
  ...apiKeys,
  ...auditLogs,
  ...authentication,
  ...monitoring,
  ...users,
  ...webhooks,
} satisfies Record<OperationName, Resolver>;

/** What every operation does. One that is missing does not compile. */
export const resolvers: Partial<Record<OperationName, Resolver>> = all;
