import { expect, test } from 'vitest';
import { namesFromId } from '../../codegen/src/naming/id-name.ts';
import { placeOperation } from '../../codegen/src/naming/namespaces.ts';

test.each([
  ['POST', '/kv/get', 'kv_get', 'KV Store', 'get'],
  ['POST', '/kv/incr', 'kv_incr', 'KV Store', 'increment'],
  ['POST', '/kv/keys', 'kv_keys', 'KV Store', 'listKeys'],
  ['POST', '/kv/ttl', 'kv_ttl', 'KV Store', 'getTtl'],
  ['POST', '/v1/sandboxes/{id}/destroy', 'destroy_sandbox', 'Sandboxes', 'destroy'],
  ['POST', '/v1/sandboxes/{id}/exec', 'exec', 'Sandboxes', 'exec'],
  ['POST', '/v1/sandboxes/{id}/cmd', 'cmd', 'Sandboxes', 'runCommand'],
  ['POST', '/v1/sandboxes/{id}/fs/write-batch', 'write_files', 'Sandboxes', 'writeFiles'],
  ['GET', '/v1/sandboxes/{id}/fs/read', 'read_file', 'Sandboxes', 'readFile'],
  ['POST', '/v1/sandboxes/{id}/source', 'source_sandbox', 'Sandboxes', 'source'],
  ['PATCH', '/deployments/{id}/metrics/enable', 'DeploymentMetricsToggle', 'Metrics', 'toggleMetrics'],
  ['DELETE', '/internal/nodes/{node_id}/drain', 'admin_undrain_node', 'Nodes', 'undrain'],
  ['GET', '/internal/nodes/{node_id}/drain', 'admin_drain_status', 'Nodes', 'getDrainStatus'],
  ['POST', '/auth/cli/device/deny', 'cli_device_deny', 'Authentication', 'denyCliDevice'],
  ['GET', '/projects/{project_id}/secrets', 'listProjectSecrets', 'Secrets', 'list'],
  ['GET', '/repository/{repository_id}', 'get_repository_by_id', 'Repositories', 'getRepositoryById'],
  ['POST', '/otel/v1/logs', 'ingest_logs', 'OTel Ingest', 'ingestLogs'],
  ['POST', '/projects/{id}/autofixer/runs/{run_id}/create-pr', 'create_pr', 'Autofixer', 'createPullRequest'],
  ['POST', '/v1/projects/{ref}/pause', 'v1-pause-a-project', 'Management', 'pauseProject'],
  ['GET', '/v1/projects/{ref}', 'v1-get-a-project', 'Management', 'get'],
  ['GET', '/gen-ai/traces/{id}', 'get_genai_trace', 'Gen AI', 'getTrace'],
  ['POST', '/gen-ai/traces/query', 'query_genai_traces', 'Gen AI', 'queryTraces'],
  ['GET', '/batches/{id}', 'retrieve_batch', 'Queue', 'getBatch'],
  ['DELETE', '/organization/spend_limit', 'Deleteorganizationspendlimit', 'Limits', 'deleteorganizationspendlimit'],
])('%s %s, whose id is %s, in %s is %s', (method, path, id, tag, name) => {
  expect(namesFromId(method, id, placeOperation(path, [tag]))[0]).toBe(name);
});

test('an id that a framework made of the path gives no name', () => {
  expect(namesFromId('GET', 'read_items_items_get', placeOperation('/items', ['items']))).toEqual([]);
});
