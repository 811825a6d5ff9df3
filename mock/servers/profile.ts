/**
 * The servers that the mock can behave like: that of the REST API reference, and the real ones of January and July
 * 2026.
 */
export const SERVER_NAMES = ['reference', '2026-01', '2026-07'] as const;

/** The server that the mock behaves like. */
export type ServerName = (typeof SERVER_NAMES)[number];

/** A real server. */
export type RealServerName = Exclude<ServerName, 'reference'>;

/**
 * Differences of a server that affect the features. Differences in the form of requests and responses are handled
 * elsewhere.
 */
export interface ServerProfile {
  /** The name of the server. */
  readonly name: ServerName;
  /** Whether it is one of the real servers. */
  readonly isReal: boolean;
  /**
   * Whether a completed deployment makes older ones of its environment `stopped`, and a Git deployment cancels those in
   * progress.
   */
  readonly supersedes: boolean;
  /** Where a triggered deployment goes: to the given environment, or to the one with its branch. */
  readonly deploysTo: 'environment' | 'branch';
  /**
   * What a rollback does: queues a new deployment, deploys a new one before it responds, or serves the old one again,
   * which only works for static files.
   */
  readonly rollback: 'queue' | 'new' | 'same';
  /** The form of `main_url` of an environment: its URL, or the first label of its host. */
  readonly mainUrl: 'url' | 'label';
  /** How the list of variables shows values. */
  readonly envVarValues: 'masked' | 'plain';
  /** The close code and reasons of a container's log stream; `null`: a close without a code. */
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
