import { html, type Html } from './html.ts';

/** Each status has a sign as well as a colour, for readers who cannot distinguish the colours. */
const SIGNS: Readonly<Record<string, readonly [tone: string, sign: string]>> = {
  pending: ['idle', '○'],
  running: ['run', '●'],
  built: ['run', '●'],
  completed: ['good', '✓'],
  deployed: ['good', '✓'],
  success: ['good', '✓'],
  failed: ['bad', '✕'],
  failure: ['bad', '✕'],
  cancelled: ['idle', '–'],
  skipped: ['idle', '–'],
  stopped: ['idle', '■'],
  paused: ['warn', '‖'],
};

/** The colour of a status: `good`, `bad`, `run`, `warn` or `idle`. */
export function statusTone(status: string): string {
  return SIGNS[status]?.[0] ?? 'idle';
}

export function pill(status: string): Html {
  const [tone, sign] = SIGNS[status] ?? ['idle', '○'];
  return html`<span class="pill ${tone}"><span aria-hidden="true">${sign}</span> ${status}</span>`;
}

/** @param status `undefined` if there was no response */
export function statusPill(status: number | undefined): Html {
  const tone = status === undefined ? 'bad' : status < 400 ? 'good' : status < 500 ? 'warn' : 'bad';
  return html`<span class="pill ${tone}">${status ?? 'no response'}</span>`;
}
