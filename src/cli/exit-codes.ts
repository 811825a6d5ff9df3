/** By kind of outcome. A signal has the code that shells give it. */
export const EXIT_CODES = {
  ok: 0,
  failed: 1,
  usage: 2,
  access: 3,
  timeout: 4,
  server: 5,
  sigint: 130,
  sigterm: 143,
} as const;
