/** The servers that the mock can be: the one of the REST API reference, and those of two months as they are on the wire. */
export const SERVER_NAMES = ['reference', '2026-01', '2026-07'] as const;

/** Which server the mock behaves as. */
export type ServerName = (typeof SERVER_NAMES)[number];

/** A server that really exists. */
export type RealServerName = Exclude<ServerName, 'reference'>;

/** What features do differently on a server. What can be translated at the edge, in requests and responses, is not here. */
export interface ServerProfile {
  /** Which one it is. */
  readonly name: ServerName;
  /** Whether it is one of the real servers. */
  readonly isReal: boolean;
  /** Once a deployment is complete, the older ones of its environment are `stopped`, and a Git deployment cancels those on their way. */
  readonly supersedes: boolean;
  /** Where a triggered deployment goes: to the environment that was named, or to the one with that branch. */
  readonly deploysTo: 'environment' | 'branch';
  /** What a rollback does: queue a new deployment, deploy a new one before it responds, or serve the old one again, which fails but for static files. */
  readonly rollback: 'queue' | 'new' | 'same';
  /** What `main_url` of an environment is: its address, or the first label of its host. */
  readonly mainUrl: 'url' | 'label';
  /** What the list of variables shows of a value. */
  readonly envVarValues: 'masked' | 'plain';
  /** How a container's log stream ends; `null` is a close without a code. */
  readonly streamEnd: { readonly code: number; readonly done: string; readonly failed: string } | null;
}

const PROFILES: Readonly<Record<ServerName, ServerProfile>> = {
  reference: {
    name: 'reference',
    isReal: false,
    supersedes: false,
    deploysTo: 'environment',
    rollback: 'queue',
    mainUrl: 'url',
    envVarValues: 'masked',
    streamEnd: { code: 1000, done: '', failed: '' },
  },
  '2026-01': {
    name: '2026-01',
    isReal: true,
    supersedes: false,
    deploysTo: 'branch',
    rollback: 'same',
    mainUrl: 'label',
    envVarValues: 'plain',
    streamEnd: null,
  },
  '2026-07': {
    name: '2026-07',
    isReal: true,
    supersedes: true,
    deploysTo: 'environment',
    rollback: 'new',
    mainUrl: 'url',
    envVarValues: 'masked',
    streamEnd: { code: 1000, done: 'log stream ended', failed: 'container logs unavailable' },
  },
};

export function serverProfile(name: ServerName): ServerProfile {
  return PROFILES[name];
}
