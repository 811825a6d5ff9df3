import { createHash } from 'node:crypto';
import type { MockContext } from '../../state/context.ts';
import type { RequestLog } from '../../pipeline/request-log.ts';
import { deploymentProgress } from '../../features/deployments/model/progress.ts';
import { html, Html } from './html.ts';

/** What the page is about. */
export interface PageContext {
  readonly context: MockContext;
  readonly requests: RequestLog;
  readonly token: string;
}

/** Rows of each table; nobody reads more. */
const MAX_ROWS = 50;

const STYLE = new Html(`
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222; background: #fff; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: #666; }
  th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; }
  code { font-family: ui-monospace, monospace; }
`);

/** Reads the page again and puts its tables in place, so that the reader's place on the page stays. */
const SCRIPT = `
  setInterval(async () => {
    try {
      const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
      document.querySelector('main').replaceWith(page.querySelector('main'));
    } catch {
      // The mock has stopped; the page keeps what it last showed.
    }
  }, 1000);
`;

/** In one piece: a space more, and the policy below would not know it. */
const SCRIPT_TAG = new Html(`<script>${SCRIPT}</script>`);

export const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`,
].join('; ');

export function overview({ context, requests, token }: PageContext): string {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Temps mock</title>
      <style>
        ${STYLE}
      </style>
      <h1>Temps mock</h1>
      <p>
        The API is under <code>/api</code>, its contract is <a href="/api/docs/openapi.json">openapi.json</a>, the token
        is <code>${token}</code>.
      </p>
      <main>
        <p>${context.clock.iso()}</p>
        ${projects(context)} ${deployments(context)} ${visitors(context)} ${log(requests)}
      </main>
      ${SCRIPT_TAG}
    </html>`.text;
}

function projects({ state }: MockContext): Html {
  const rows = state.projects
    .list()
    .slice(0, MAX_ROWS)
    .map(({ id, name, slug, preset }) => [id, name, slug, preset]);
  return table('Projects', ['Id', 'Name', 'Slug', 'Preset'], rows, state.projects.size);
}

function deployments({ state, clock }: MockContext): Html {
  const rows = state.deployments
    .list()
    .slice(-MAX_ROWS)
    .toReversed()
    .map((row) => [
      row.id,
      state.projects.get(row.project_id)?.name,
      state.environments.get(row.environment_id)?.name,
      row.branch ?? row.image_name,
      deploymentProgress(row, clock.now()).status,
      clock.iso(row.created_at),
    ]);
  const columns = ['Id', 'Project', 'Environment', 'Source', 'Status', 'Started'];
  return table('Deployments', columns, rows, state.deployments.size);
}

function visitors({ state }: MockContext): Html {
  const { codes, dictionaries, size } = state.visitors;
  const counts = new Map<number, number>();
  for (const code of codes.country.values.subarray(0, size)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => [dictionaries.country.value(code) ?? 'Unknown', count]);
  return table('Visitors by country', ['Country', 'Visitors'], rows.slice(0, MAX_ROWS), rows.length);
}

function log(requests: RequestLog): Html {
  const rows = requests
    .slice(-MAX_ROWS)
    .toReversed()
    .map(({ method, path, status, operation }) => [method, path, status ?? 'no response', operation]);
  return table('Requests', ['Method', 'Path', 'Status', 'Operation'], rows, requests.length);
}

function table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  total: number,
): Html {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return html`<h2 id="${id}">${title}</h2>
    <table aria-labelledby="${id}">
      <caption>
        ${rows.length < total ? `${rows.length} of ${total}` : `${total}`}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}
