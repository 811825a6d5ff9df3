import { expect, test } from 'vitest';
import { namesFromId } from '../../codegen/src/naming/id-name.ts';
import { placeOperation } from '../../codegen/src/naming/namespaces.ts';

test('a route that the SDK does not know is named after its id, without what its namespace says', () => {
  const rows: [method: string, path: string, id: string, tag: string, name: string][] = [
    ['POST', '/kv/incr', 'kv_incr', 'KV Store', 'increment'],
    ['POST', '/kv/keys', 'kv_keys', 'KV Store', 'listKeys'],
    ['POST', '/kv/ttl', 'kv_ttl', 'KV Store', 'getTtl'],
    ['POST', '/v1/sandboxes/{id}/destroy', 'destroy_sandbox', 'Sandboxes', 'destroy'],
    ['POST', '/v1/sandboxes/{id}/cmd', 'cmd', 'Sandboxes', 'runCommand'],
    ['POST', '/v1/sandboxes/{id}/source', 'source_sandbox', 'Sandboxes', 'source'],
    [
      'PATCH',
      '/deployments/{id}/metrics/enable',
      'DeploymentMetricsToggle',
      'Metrics',
      'toggleMetrics',
    ],
    ['DELETE', '/internal/nodes/{node_id}/drain', 'admin_undrain_node', 'Nodes', 'undrain'],
    ['GET', '/internal/nodes/{node_id}/drain', 'admin_drain_status', 'Nodes', 'getDrainStatus'],
    ['POST', '/auth/cli/device/deny', 'cli_device_deny', 'Authentication', 'denyCliDevice'],
    ['GET', '/projects/{project_id}/secrets', 'listProjectSecrets', 'Secrets', 'list'],
    ['GET', '/v1/projects/{ref}', 'v1-get-a-project', 'Management', 'get'],
    [
      'GET',
      '/repository/{repository_id}',
      'get_repository_by_id',
      'Repositories',
      'getRepositoryById',
    ],
    [
      'POST',
      '/projects/{id}/autofixer/runs/{run_id}/create-pr',
      'create_pr',
      'Autofixer',
      'createPullRequest',
    ],
    ['POST', '/v1/projects/{ref}/pause', 'v1-pause-a-project', 'Management', 'pauseProject'],
    ['POST', '/gen-ai/traces/query', 'query_genai_traces', 'Gen AI', 'queryTraces'],
    ['GET', '/batches/{id}', 'retrieve_batch', 'Queue', 'getBatch'],
    [
      'DELETE',
      '/organization/spend_limit',
      'Deleteorganizationspendlimit',
      'Limits',
      'deleteorganizationspendlimit',
    ],
    ['POST', '/v1/sandboxes/{id}/cmd/{cmd_id}/kill', 'cmd_kill', 'Sandboxes', 'killCommand'],
    ['POST', '/v1/sandboxes/{id}/exec-detached', 'exec_detached', 'Sandboxes', 'execDetached'],
    ['POST', '/v1/sandboxes/{id}/fs/mkdir', 'mkdir', 'Sandboxes', 'mkdir'],
    ['POST', '/kv/del', 'kv_del', 'KV Store', 'delete'],
    ['POST', '/blob', 'blob_put', 'Blob', 'put'],
    [
      'GET',
      '/query/containers/{path}',
      'list_containers_at_path',
      'Services - Query',
      'listContainersAtPath',
    ],
    [
      'POST',
      '/projects/{project_id}/alarms/{alarm_id}/acknowledge',
      'acknowledgeAlarm',
      'Alarms',
      'acknowledge',
    ],
    ['POST', '/projects/{project_id}/autofixer/analyze', 'analyze', 'Autofixer', 'analyze'],
    [
      'GET',
      '/0/{org_slug}/chunk-upload/',
      'chunk_upload_options',
      'sentry-compat',
      'getChunkUploadOptions',
    ],
    ['PUT', '/users/me/password', 'change_password_self', 'Users', 'changePassword'],
  ];
  for (const [method, path, id, tag, name] of rows)
    expect
      .soft(namesFromId(method, id, placeOperation(path, [tag]))[0], `${method} ${path} ${id}`)
      .toBe(name);
});

test('an id that a framework made of the path gives no name', () => {
  expect(namesFromId('GET', 'read_items_items_get', placeOperation('/items', ['items']))).toEqual(
    [],
  );
});
