import { operationSpec, type OperationName } from '../../contract/contract.ts';
import { integerMembers } from '../../contract/integer-members.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import { isDeclared } from '../../contract/known-members.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/omit.ts';
import { fitsInto, integerType } from '../integers.ts';
import type { RealServerName } from '../profile.ts';
import { floatText, type Spelling } from './spelling.ts';

type Names = Partial<Record<OperationName, readonly string[]>>;

/** Members of a body that the server of January 2026 ignores. */
const IGNORED_IN_JANUARY: Names = {
  'backups.createS3Source': ['is_default'],
  'backups.createSchedule': ['include_control_plane', 'max_runtime_secs', 'target_all_services'],
  'domains.createCustomDomain': ['service_name'],
  'domains.updateCustomDomain': ['service_name'],
  'email.createProvider': ['smtp_credentials'],
  'email.send': ['track_clicks', 'track_opens'],
  'envVars.create': ['is_secret'],
  'envVars.update': ['is_secret'],
  'environments.updateSettings': [
    'anti_affinity',
    'attack_mode',
    'idle_timeout_seconds',
    'on_demand',
    'password',
    'protected',
    'security.passwordProtection',
    'target_labels',
    'target_nodes',
    'wake_timeout_seconds',
  ],
  'externalServices.create': ['members', 'node_id', 'topology'],
  'monitoring.createMonitor': ['check_path'],
  'platform.updateSettings': [
    'agent_sandbox',
    'ai_config',
    'build_limits',
    'console_version',
    'container_logs',
    'insecure_tls',
    'internal_url',
    'monitoring',
    'multi_node',
    'on_demand_tls',
    'preview_gateway',
    'setup_complete',
  ],
  'projects.create': ['source_type'],
  'projects.update': ['source_type'],
  'projects.updateDeploymentConfig': ['security.passwordProtection'],
  'projects.updateGitSettings': ['git_url', 'is_public_repo', 'preset_config'],
  'projects.updateSettings': [
    'ai_alert_summaries_enabled',
    'ai_debug_chat_enabled',
    'preset_config',
    'preview_envs_idle_timeout_seconds',
    'preview_envs_on_demand',
    'preview_envs_wake_timeout_seconds',
  ],
};

/** Members that are optional in the reference, but required by the server of January 2026. */
const REQUIRED_IN_JANUARY: Names = {
  'backups.createSchedule': ['s3_source_id'],
  'backups.runExternalServiceBackup': ['s3_source_id'],
  'envVars.update': ['value'],
};

/** Removes the members of a JSON body that the server ignores. */
export function withoutIgnored(server: RealServerName, operation: OperationName, body: unknown): unknown {
  const ignored = server === '2026-01' ? (IGNORED_IN_JANUARY[operation] ?? []) : [];
  return [...ignored, ...(operation === 'projects.update' ? ['preset_config'] : [])].reduce(without, body);
}

function without(body: unknown, path: string): unknown {
  if (!isObject(body)) return body;
  const [name = '', ...rest] = path.split('.');
  return rest.length > 0 && name in body ? { ...body, [name]: without(body[name], rest.join('.')) } : omit(body, name);
}

/** Returns an issue for each missing member that the server requires, but the reference does not. */
export function missingMembers(server: RealServerName, operation: OperationName, body: unknown): SchemaIssue[] {
  const required = server === '2026-01' ? (REQUIRED_IN_JANUARY[operation] ?? []) : [];
  if (!isObject(body)) return [];
  return required
    .filter((name) => body[name] === undefined || body[name] === null)
    .map((name) => ({ path: `body.${name}`, message: 'got nothing, expected a value' }));
}

/**
 * Returns an issue for each number of a JSON body that does not fit into the type in which real servers read it, or is
 * written as floating point.
 */
export function bodyIntegerIssues(operation: OperationName, body: unknown, { floats }: Spelling): SchemaIssue[] {
  const place = operationSpec(operation).body?.schemaAt.get('application/json');
  return (place ? integerMembers(place, body, 'body') : []).flatMap(([path, value]) => {
    const type = integerType(operation, path);
    const isFloat = floats.has(path) || !Number.isInteger(value) || !isReadable(BigInt(value));
    return !isFloat && fitsInto(type, BigInt(value))
      ? []
      : [{ path, message: `got ${isFloat ? floatText(value) : value}, expected ${type}` }];
  });
}

/** Returns an issue for each declared member that is there twice, or is a number that no type can hold. */
export function spellingIssues(operation: OperationName, body: unknown, { floats, twice }: Spelling): SchemaIssue[] {
  const place = operationSpec(operation).body?.schemaAt.get('application/json');
  const outOfRange = [...floats.keys()].filter((path) => !Number.isFinite(floats.get(path)));
  const isRead = ({ path }: SchemaIssue) => {
    const [, name = ''] = path.split(/[.[\]]/);
    return place !== undefined && isObject(body) && name in body && isDeclared(place, path.slice('body'.length));
  };
  return [
    ...outOfRange.map((path) => ({ path, message: 'number out of range' })),
    ...[...twice].map((path) => ({ path, message: 'duplicate field' })),
  ].filter(isRead);
}

/** Whether an integer has at most 64 bits; longer ones are read as floating point. */
function isReadable(value: bigint): boolean {
  return fitsInto('u64', value) || fitsInto('i64', value);
}

/** Whether it is about a number or list of the right type, but of the wrong size. */
export function isOfWrongSize({ message }: SchemaIssue): boolean {
  return /expected (at least|at most|a value that must NOT have fewer) /.test(message);
}

/** Without those that say of a wrong object that it is not null either: its own issues say what is wrong. */
export function withoutNull(issues: readonly SchemaIssue[]): SchemaIssue[] {
  return issues.filter(({ message }) => !/^got \{.*, expected null$/s.test(message));
}

/** What the parser leaves to the handler: what is no object, or an environment that is missing. */
const LATE =
  /^(git\.createProvider body\.auth_config|projects\.\w+ body\.preset_config) |^projects\.triggerPipeline body\.environment_id got n/;

/** The issues that are not left to what parses the body. */
export function handlerIssues(operation: OperationName, issues: readonly SchemaIssue[]): SchemaIssue[] {
  return issues.filter((issue) => isOfWrongSize(issue) || LATE.test(`${operation} ${issue.path} ${issue.message}`));
}

/** What the handlers refuse, beside what resolvers do. They check no other size: a funnel may have no steps. */
const CHECKED = /^email\.|environment_variables/;

/** Throws for the issues that the handler refuses, but for the environment of a pipeline: its project is read before. */
export function refuseInHandler(operation: OperationName, issues: readonly SchemaIssue[]): void {
  if (operation === 'projects.triggerPipeline') return;
  const issue = issues.find((one) => !isOfWrongSize(one) || CHECKED.test(`${operation} ${one.path}`));
  if (issue) throw problem('badRequest', `${issue.path}: ${issue.message}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
