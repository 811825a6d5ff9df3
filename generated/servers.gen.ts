// Made by `npm run generate`. Do not edit.

/**
 * Operations that known servers have under another method or route, or not at all.
 */
export const serverDifferences = {
  'PUT /api-keys/{id}': { name: 'apiKeys.update', also: 'PATCH' },
  'POST /auth/magic-link/request': { name: 'authentication.requestMagicLink', absent: true },
  'GET /auth/magic-link/verify': { name: 'authentication.verifyMagicLink', absent: true },
  'POST /projects/{project_id}/deployments/{deployment_id}/teardown': {
    name: 'deployments.teardown',
    also: 'DELETE',
  },
  'GET /external-services/{id}/health': {
    name: 'externalServices.getHealth',
    route: '/external-services/{id}/health-status',
  },
  'PUT /visitors/{visitor_id}/session-replays/{session_id}/duration': {
    name: 'sessionReplay.updateDuration',
    also: 'POST',
  },
  'GET /users/{user_id}': { name: 'users.get', list: '/users?include_deleted=true', id: 'user.id' },
  'PUT /users/{user_id}': { name: 'users.update', also: 'PATCH' },
} as const;
