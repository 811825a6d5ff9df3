// Made by `npm run generate`. Do not edit.

/**
 * Operations that known servers have under another method or route, or not at all.
 */
export const serverDifferences = {
  'GET /analytics/visitor-facets': { name: 'analytics.getVisitorFacets', since: '2026-07' },
  'PUT /api-keys/{id}': { name: 'apiKeys.update', also: 'PATCH' },
  'POST /auth/magic-link/request': { name: 'authentication.requestMagicLink', until: '2026-01' },
  'GET /auth/magic-link/verify': { name: 'authentication.verifyMagicLink', until: '2026-01' },
  'GET /projects/{project_id}/deployments/{deployment_id}/container-logs': {
    name: 'deployments.listCapturedLogs',
    since: '2026-07',
  },
  'GET /projects/{project_id}/deployments/{deployment_id}/container-logs/{log_id}': {
    name: 'deployments.getCapturedLog',
    since: '2026-07',
  },
  'POST /projects/{project_id}/deployments/{deployment_id}/promote': {
    name: 'deployments.promote',
    since: '2026-07',
  },
  'POST /projects/{project_id}/deployments/{deployment_id}/teardown': {
    name: 'deployments.teardown',
    also: 'DELETE',
  },
  'POST /projects/{project_id}/environments/{environment_id}/deploy/image': {
    name: 'deployments.deployFromImage',
    since: '2026-07',
  },
  'POST /projects/{project_id}/environments/{environment_id}/deploy/image-upload': {
    name: 'deployments.deployFromImageUpload',
    since: '2026-07',
  },
  'POST /projects/{project_id}/environments/{environment_id}/deploy/static': {
    name: 'deployments.deployFromStatic',
    since: '2026-07',
  },
  'GET /projects/{project_id}/external-images': {
    name: 'deployments.listExternalImages',
    since: '2026-07',
  },
  'GET /projects/{project_id}/external-images/{image_id}': {
    name: 'deployments.getExternalImage',
    since: '2026-07',
  },
  'DELETE /projects/{project_id}/external-images/{image_id}': {
    name: 'deployments.deleteExternalImage',
    since: '2026-07',
  },
  'POST /projects/{project_id}/upload/static': {
    name: 'deployments.uploadStatic',
    since: '2026-07',
  },
  'POST /projects/{project_id}/environments/{env_id}/sleep': {
    name: 'environments.sleep',
    since: '2026-07',
  },
  'POST /projects/{project_id}/environments/{env_id}/wake': {
    name: 'environments.wake',
    since: '2026-07',
  },
  'GET /projects/{project_id}/env-vars/resolved': {
    name: 'envVars.listResolved',
    since: '2026-07',
  },
  'GET /external-services/{id}/health': {
    name: 'externalServices.getHealth',
    route: '/external-services/{id}/health-status',
    since: '2026-07',
  },
  'POST /notification-providers/webhook': {
    name: 'notifications.createWebhookProvider',
    since: '2026-07',
  },
  'PUT /notification-providers/webhook/{id}': {
    name: 'notifications.updateWebhookProvider',
    since: '2026-07',
  },
  'PUT /visitors/{visitor_id}/session-replays/{session_id}/duration': {
    name: 'sessionReplay.updateDuration',
    also: 'POST',
  },
  'GET /users/{user_id}': { name: 'users.get', list: '/users?include_deleted=true', id: 'user.id' },
  'PUT /users/{user_id}': { name: 'users.update', also: 'PATCH' },
} as const;
