/** A test of something that a Node does not have. */
interface LeftOut {
  file: string;
  /** The first major version that has it. */
  since: number;
  reason: string;
}

export const LEFT_OUT: readonly LeftOut[] = [
  {
    file: 'test/transport/interception/env-proxy.test.ts',
    since: 22,
    reason: 'it knows no NODE_USE_ENV_PROXY',
  },
];
