import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

type Statuses = Partial<Record<OperationName, Readonly<Record<number, number>>>>;

/** Operations whose status for an error, on both real servers, differs from that of the reference. */
const BOTH: Statuses = {
  'analytics.getSessionDetails': { 404: 400 },
  'analytics.getVisitorByGuid': { 404: 400 },
  'analytics.getVisitorById': { 404: 400 },
  'analytics.getVisitorDetails': { 404: 400 },
  'analytics.getVisitorInfo': { 404: 400 },
  'analytics.getVisitorStats': { 404: 400 },
  'analytics.listVisitorSessions': { 404: 400 },
  'backups.deleteS3Source': { 409: 400 },
  'deployments.deployFromImageUpload': { 413: 400 },
  'dns.addManagedDomain': { 409: 400 },
  'environments.create': { 409: 500 },
  'envVars.update': { 404: 500 },
  'crons.get': { 404: 400 },
  'crons.listExecutions': { 404: 400 },
  'domains.createCustomDomain': { 404: 500 },
  'email.createDomain': { 400: 500 },
  'email.verifyDomain': { 404: 500 },
  'externalServices.delete': { 409: 400 },
  'externalServices.getProjectEnvironmentVariables': { 404: 500 },
  'externalServices.linkProject': { 404: 500 },
  'externalServices.listForProject': { 404: 500 },
  'externalServices.listProjects': { 404: 500 },
  'externalServices.unlinkProject': { 404: 500 },
  'funnels.create': { 404: 500 },
  'funnels.delete': { 404: 500 },
  'funnels.getMetrics': { 404: 500 },
  'funnels.update': { 404: 500 },
  'monitoring.createIncident': { 404: 500 },
  'monitoring.createMonitor': { 404: 500 },
  'platform.getRoute': { 404: 500 },
  'webhooks.create': { 404: 500 },
  'git.getRepositoryPresetLive': { 404: 400 },
};

const OWN: Readonly<Record<RealServerName, Statuses>> = {
  '2026-01': {
    'platform.checkIpBlocked': { 400: 500 },
    'envVars.create': { 404: 500, 409: 500 },
    'envVars.getValue': { 404: 500 },
    'envVars.update': { 404: 500, 409: 500 },
    'externalServices.get': { 404: 500 },
    'externalServices.getEnvironmentVariable': { 404: 500 },
    'externalServices.getProjectEnvironment': { 404: 500 },
    'projects.updateSettings': { 409: 400 },
    'webhooks.retryDelivery': { 404: 500 },
    'externalServices.getHealth': { 404: 500 },
    'externalServices.update': { 404: 500 },
    'externalServices.delete': { 404: 500, 409: 400 },
    'externalServices.start': { 404: 500 },
    'externalServices.stop': { 404: 500 },
    'externalServices.upgrade': { 404: 500 },
  },
  '2026-07': {
    'envVars.create': { 404: 500 },
    'envVars.listResolved': { 404: 500 },
  },
};

export function handlerStatus(server: RealServerName, operation: OperationName, status: number): number {
  return (OWN[server][operation] ?? BOTH[operation])?.[status] ?? status;
}
