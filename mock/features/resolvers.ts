import type { OperationName } from '../contract/contract.ts';
import { analytics } from './analytics/resolvers.ts';
import { backups } from './backups/resolvers.ts';
import { crons } from './crons/resolvers.ts';
import { deployments } from './deployments/resolvers.ts';
import { dns } from './dns/resolvers.ts';
import { domains } from './domains/resolvers.ts';
import { email } from './email/resolvers.ts';
import { envVars } from './env-vars/resolvers.ts';
import { environments } from './environments/resolvers.ts';
import { externalServices } from './external-services/resolvers.ts';
import { funnels } from './funnels/resolvers.ts';
import { git } from './git/resolvers.ts';
import { notifications } from './notifications/resolvers.ts';
import { performance } from './performance/resolvers.ts';
import { platform } from './platform/resolvers.ts';
import { projects } from './projects/resolvers.ts';
import { proxyLogs } from './proxy-logs/resolvers.ts';
import { sessionReplay } from './session-replay/resolvers.ts';
import { apiKeys } from './api-keys/resolvers.ts';
import { auditLogs } from './audit-logs/resolvers.ts';
import { authentication } from './authentication/resolvers.ts';
import { monitoring } from './monitoring/resolvers.ts';
import { users } from './users/resolvers.ts';
import { webhooks } from './webhooks/resolvers.ts';

/** The resolver of each operation. A missing one does not compile. */
export const resolvers = {
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
} satisfies Record<OperationName, (call: never) => unknown>;
