import type { OperationName } from '../../contract/contract.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import type { RealServerName } from '../profile.ts';

type Variants = Readonly<Record<string, readonly string[]>>;

const DNS_HOSTS = ['cloudflare', 'namecheap', 'route53', 'digitalocean', 'gcp', 'azure'];
const MAIL_SERVICES = ['ses', 'scaleway'];
const SERVICES = ['mongodb', 'postgres', 'redis', 's3', 'kv', 'blob', 'rustfs'];
const SOURCE = { source_type: ['git', 'docker_image', 'static_files', 'manual'] };
const TLS_MODE = { 'config.tls_mode': ['None', 'Starttls', 'Tls'] };

/** Members whose values real servers know all of: another one cannot be read. The reference leaves these open. */
const BOTH: Partial<Record<OperationName, Variants>> = {
  'dns.createProvider': { provider_type: [...DNS_HOSTS, 'manual'], 'credentials.type': DNS_HOSTS },
  'dns.updateProvider': { 'credentials.type': DNS_HOSTS },
  'email.createProvider': {
    provider_type: [...MAIL_SERVICES, 'smtp'],
    'smtp_credentials.encryption': ['starttls', 'tls', 'none'],
  },
  'externalServices.create': { service_type: ['mariadb', ...SERVICES, 'minio'] },
  'externalServices.import': { service_type: ['mariadb', ...SERVICES, 'minio'] },
  'notifications.createEmailProvider': TLS_MODE,
  'notifications.updateEmailProvider': TLS_MODE,
  'platform.updateSettings': { 'monitoring.store': ['timescale_db', 'click_house'] },
  'projects.create': SOURCE,
  'projects.update': SOURCE,
};
const JANUARY: Partial<Record<OperationName, Variants>> = {
  'email.createProvider': { provider_type: MAIL_SERVICES },
  'externalServices.create': { service_type: SERVICES },
  'externalServices.import': { service_type: SERVICES },
};

/** Members that real servers read as an enum: what is no text is an error of the parser there, not of a type. */
const ENUM =
  /^(dns|email)\.createProvider body\.provider_type$|^(externalServices|projects)\.\w+ body\.(service|source)_type$|config\.tls_mode$|smtp_credentials\.encryption$|monitoring\.store$/;

/** Returns an issue for each enum that is no text. */
export function unreadableEnums(operation: OperationName, issues: readonly SchemaIssue[]): SchemaIssue[] {
  return issues
    .filter(({ path, message }) => /^got (?!nothing|")/.test(message) && ENUM.test(`${operation} ${path}`))
    .map(({ path }) => ({ path, message: 'expected value' }));
}

/** Returns an issue for each member with a value that the server does not know. */
export function unknownVariants(server: RealServerName, operation: OperationName, body: unknown): SchemaIssue[] {
  const variants = (server === '2026-01' ? JANUARY[operation] : undefined) ?? BOTH[operation] ?? {};
  return Object.entries(variants).flatMap(([path, known]) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], body);
    if (typeof value !== 'string' || known.includes(value)) return [];
    const names = known.map((name) => `\`${name}\``).join(', ');
    return [{ path: `body.${path.replace(/\.type$/, '')}`, message: `got \`${value}\`, expected one of ${names}` }];
  });
}
