import { ownValue } from '../../../lib/own-value.ts';
import { problem } from '../../../lib/http/problems.ts';

interface Parameter {
  readonly description: string;
  readonly default?: string;
  /** Masked in responses; made up when it is not given. */
  readonly secret?: boolean;
  /** Whether an update may change it. */
  readonly editable?: boolean;
}

export interface ServiceKind {
  readonly display_name: string;
  readonly description: string;
  readonly color: string;
  /** Docker image without its tag. */
  readonly image: string;
  readonly version: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

const password = { description: 'Password; made up by the server when left out.', secret: true };

const OBJECT_STORE = {
  access_key: { description: 'Access key; made up by the server when left out.', secret: true },
  secret_key: { description: 'Secret key; made up by the server when left out.', secret: true },
  region: { description: 'Region that the store says it is in.', default: 'us-east-1', editable: true },
  port: { description: 'Port of the API.', default: '9000' },
};

export const KINDS: Readonly<Record<string, ServiceKind>> = {
  mongodb: {
    display_name: 'MongoDB',
    description: 'Document database.',
    color: '#47a248',
    image: 'mongo',
    version: '8',
    parameters: {
      database: { description: 'Name of the first database.', default: 'app' },
      username: { description: 'User name.', default: 'root' },
      password,
      port: { description: 'Port of the server.', default: '27017' },
    },
  },
  postgres: {
    display_name: 'PostgreSQL',
    description: 'Relational database.',
    color: '#336791',
    image: 'postgres',
    version: '18',
    parameters: {
      database: { description: 'Name of the first database.', default: 'postgres' },
      username: { description: 'User name.', default: 'postgres' },
      password,
      port: { description: 'Port of the server.', default: '5432' },
      max_connections: { description: 'How many clients may be connected.', default: '100', editable: true },
    },
  },
  redis: {
    display_name: 'Redis',
    description: 'Cache and message broker in memory.',
    color: '#dc382d',
    image: 'redis',
    version: '8',
    parameters: {
      password,
      port: { description: 'Port of the server.', default: '6379' },
      max_memory: { description: 'Memory from which on old keys are dropped.', default: '256mb', editable: true },
    },
  },
  s3: {
    display_name: 'S3',
    description: 'Object store with the S3 protocol.',
    color: '#569a31',
    image: 'minio/minio',
    version: 'latest',
    parameters: OBJECT_STORE,
  },
  kv: {
    display_name: 'Temps KV',
    description: 'Key-value store of Temps itself.',
    color: '#0f766e',
    image: 'redis',
    version: '8',
    parameters: {
      max_memory: { description: 'Memory from which on old keys are dropped.', default: '256mb', editable: true },
    },
  },
  blob: {
    display_name: 'Temps Blob',
    description: 'File store of Temps itself.',
    color: '#1d4ed8',
    image: 'rustfs/rustfs',
    version: 'latest',
    parameters: {},
  },
  rustfs: {
    display_name: 'RustFS',
    description: 'Object store with the S3 protocol, written in Rust.',
    color: '#b7410e',
    image: 'rustfs/rustfs',
    version: 'latest',
    parameters: OBJECT_STORE,
  },
  minio: {
    display_name: 'MinIO',
    description: 'Object store with the S3 protocol.',
    color: '#c72e49',
    image: 'minio/minio',
    version: 'latest',
    parameters: OBJECT_STORE,
  },
};

/** Of a type that came in a body: 400 for one that the platform cannot run. */
export function findKind(serviceType: string): ServiceKind {
  const kind = ownValue(KINDS, serviceType);
  if (!kind)
    throw problem('badRequest', `body.service_type: "${serviceType}" is not one of ${Object.keys(KINDS).join(', ')}`);
  return kind;
}

export function secretNames(serviceType: string): string[] {
  return Object.entries(ownValue(KINDS, serviceType)?.parameters ?? {})
    .filter(([, parameter]) => parameter.secret)
    .map(([name]) => name);
}

/** As JSON Schema. */
export function parameterSchema(serviceType: string) {
  const kind = ownValue(KINDS, serviceType);
  if (!kind) return null;
  const properties = Object.entries(kind.parameters).map(
    ([name, { description, default: value, secret, editable }]) => {
      const rest = { ...(value === undefined ? {} : { default: value }), ...(secret ? { format: 'password' } : {}) };
      return [name, { type: 'string', description, ...rest, 'x-editable': editable ?? false }];
    },
  );
  return {
    type: 'object',
    title: kind.display_name,
    properties: Object.fromEntries(properties) as object,
    required: [],
  };
}
