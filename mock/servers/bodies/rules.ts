import type { OperationName } from '../../contract/contract.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import { isPublicUrl } from '../../lib/http/public-url.ts';
import type { RealServerName } from '../profile.ts';

/** What a handler wants of a member beside its type, or of the body where the path is empty. */
type Rule = readonly [operations: RegExp, path: string, expected: string, isTaken: (value: never) => boolean];

function range(operations: RegExp, path: string, min: number, max: number): Rule {
  return [operations, path, `a number between ${min} and ${max}`, (value: number) => value >= min && value <= max];
}

/** The options of presets that are text. A server ignores those that a preset does not have. */
const TEXT_OPTION =
  /(Command|Version|Dir|File|Path|Class|Module|Package)$|^(target|buildContext|buildTool|binaryName|composeOverride|nixpacksConfig)$/;

function hasTextOptions(config: object): boolean {
  return Object.entries(config).every(
    ([name, value]) => value === null || typeof value === 'string' || !TEXT_OPTION.test(name),
  );
}

/** Not one that names another host. */
export function isHealthCheckPath(path: string): boolean {
  return /^\/[^@\0\t\r\n]*$/.test(path) && !path.includes('://');
}

const SETTINGS = /^platform\.updateSettings$/;
const PROJECT = /^projects\.updateSettings$/;
const WEBHOOK = /^notifications\.\w+WebhookProvider$/;

/** January's server ignores or lacks most of these members. */
const BOTH: readonly Rule[] = [
  range(PROJECT, 'preview_envs_idle_timeout_seconds', 60, 86_400),
  range(PROJECT, 'preview_envs_wake_timeout_seconds', 5, 120),
  range(SETTINGS, 'monitoring.scrape_interval_secs', 15, Infinity),
  range(SETTINGS, 'monitoring.retention_raw_days', 1, 30),
  range(SETTINGS, 'monitoring.retention_hourly_days', 7, 365),
  range(SETTINGS, 'monitoring.retention_daily_years', 1, 10),
  [WEBHOOK, 'config.url', 'an http or https URL', (url: string) => /^https?:\/\//.test(url)],
  [WEBHOOK, 'config.method', 'POST, PUT or PATCH', (method: string) => /^(post|put|patch)$/i.test(method)],
  [/^email\.createProvider$/, 'smtp_credentials.host', 'a host', (host: string) => host.trim() !== ''],
  [
    /^projects\.create$/,
    'preset_config',
    'the options of a preset, and its name as preset',
    (config: { preset?: unknown }) => typeof config.preset === 'string' && hasTextOptions(config),
  ],
  [/^projects\.update(Git)?Settings$/, 'preset_config', 'options as text', hasTextOptions],
  [
    /^domains\.(create|update)CustomDomain$/,
    'redirect_to',
    'a public address',
    (to: string) => to === '' || isPublicUrl(/^https?:\/\//i.test(to) ? to : `https://${to}`),
  ],
  [/^deployments\.deployFrom(Image|Static)$/, 'health_check_path', 'a path of the app', isHealthCheckPath],
  [
    /^users\.update(Self)?$/,
    '',
    'a name or an email address',
    ({ name, email }: { name?: unknown; email?: unknown }) => (name ?? email ?? null) !== null,
  ],
];

const JULY: readonly Rule[] = [
  ...BOTH,
  [
    /^projects\.(create|updateGitSettings)$/,
    'git_url',
    'a public https URL',
    (url: string) => /^https:/i.test(url) && isPublicUrl(url),
  ],
];

/** Returns an issue for each member of a valid body that the handler of a real server refuses. */
export function ruleIssues(server: RealServerName, operation: OperationName, body: unknown): SchemaIssue[] {
  return (server === '2026-07' ? JULY : BOTH).flatMap(([operations, path, expected, isTaken]) => {
    if (!operations.test(operation)) return [];
    const names = path.split('.').filter(Boolean);
    const value = names.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], body);
    if (value == null || isTaken(value as never)) return [];
    return [{ path: ['body', ...names].join('.'), message: `got ${JSON.stringify(value)}, expected ${expected}` }];
  });
}
