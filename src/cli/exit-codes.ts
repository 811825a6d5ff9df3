/** Exit codes by outcome. Those of signals are the codes that shells use. */
export const EXIT_CODES = {
  ok: 0,
  failed: 1,
  usage: 2,
  access: 3,
  timeout: 4,
  server: 5,
  unwritten: 6,
  sigint: 130,
  sigterm: 143,
} as const;
