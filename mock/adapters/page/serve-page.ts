import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/time/duration.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import type { RequestLog } from '../../pipeline/request-log.ts';
import { listJobIds } from '../../servers/plans.ts';
import type { MockContext } from '../../state/context.ts';
import { deployments, timelines } from './deployments.ts';
import { projects, requests, visitorsByCountry, visitorsByDay } from './lists.ts';
import { html, MAX_ROWS, pill, type Html } from './parts.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

interface PageContext {
  readonly context: MockContext;
  readonly requests: RequestLog;
  readonly token: string;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** In files of their own, so that the policy need not allow what stands in the page. */
const FILES: Readonly<Record<string, readonly [text: string, type: string]>> = {
  '/_mock/page.js': [SCRIPT, 'text/javascript; charset=utf-8'],
  '/_mock/page.css': [STYLE, 'text/css; charset=utf-8'],
};

/** Serves the page that shows the mock's state at `/`. */
export function servePage(respond: Pipeline, page: PageContext): Pipeline {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const file = FILES[pathname];
    if (file && request.method === 'GET')
      return new Response(file[0], { headers: { 'content-type': file[1] } });
    // Browsers request the icon on their own; it would be recorded as an unknown route.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (pathname !== '/' || (request.method !== 'GET' && request.method !== 'HEAD'))
      return respond(request);
    try {
      const chosen = Number(searchParams.get('deployment')) || undefined;
      return new Response(renderPage(page, chosen).text, { headers: HEADERS });
    } catch (error) {
      // A test or a snapshot may have written invalid rows.
      return new Response(`The page cannot show this state: ${String(error)}`, { status: 500 });
    }
  };
}

function renderPage(
  { context, requests: log, token }: PageContext,
  chosen: number | undefined,
): Html {
  const now = context.clock.iso();
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Temps mock</title>
        <link rel="stylesheet" href="/_mock/page.css" />
      </head>
      <body>
        <header>
          <h1>Temps mock <small>${context.server.name}</small></h1>
          <p>
            The API is under <code>/api</code>, its contract is
            <a href="/api/docs/openapi.json">openapi.json</a>, the token is <code>${token}</code>.
          </p>
          <p id="clock" data-live>
            The mock's time:
            <time datetime="${now}">${now.replace('T', ' ').slice(0, 19)} UTC</time>
          </p>
        </header>
        <main>
          ${controls(context)} ${planned(context)} ${timelines(context, chosen)}
          ${visitorsByDay(context)} ${deployments(context)} ${visitorsByCountry(context)}
          ${requests(log)} ${projects(context)}
        </main>
        <script src="/_mock/page.js"></script>
      </body>
    </html>`;
}

const STEPS = {
  '10 seconds': 10 * SECOND_MS,
  '1 minute': MINUTE_MS,
  '1 hour': HOUR_MS,
  '1 day': DAY_MS,
};

/**
 * The buttons, each before what it takes. Each sends a POST to the control route in its
 * `data-post`.
 */
function controls({ server, state }: MockContext): Html {
  const jobs = listJobIds(server.plans).map((job) => option(job, job, 'build_image'));
  const steps = Object.entries(STEPS).map(([name, milliseconds]) =>
    option(name, milliseconds, MINUTE_MS),
  );
  const environments = state.environments
    .list()
    .slice(0, MAX_ROWS)
    .map(({ id, project_id, name }) =>
      option(`${state.projects.get(project_id)?.name} ${name}`, id, 1),
    );
  return html`<section id="controls" class="card controls" aria-label="Controls">
    ${environments.length > 0 ? choice('deploy', 'environment_id', 'Deploy', 'to', environments) : ''}
    ${choice('fail-next', 'job', 'Fail the next deployment', 'in', jobs)}
    ${choice('advance', 'milliseconds', 'Advance time', 'by', steps)}
    <button type="button" class="danger" data-post="reset" data-ask="Reset the mock to its start?">
      Reset
    </button>
    <p id="message" role="status"></p>
  </section>`;
}

/** A button that sends what is chosen beside it, in the member `field`. */
function choice(
  post: string,
  field: string,
  text: string,
  label: string,
  options: readonly Html[],
): Html {
  return html`<div>
    <button type="button" data-post="${post}" data-field="${field}">${text}</button>
    <label for="${field}">${label}</label>
    <select id="${field}">
      ${options}
    </select>
  </div>`;
}

function option(name: string, value: string | number, selected: string | number): Html {
  return html`<option value="${value}" ${value === selected ? 'selected' : ''}>${name}</option>`;
}

function planned({ state }: MockContext): Html {
  const jobs = state.plannedFailures.map(({ job }) => job ?? 'build_image').join(', then ');
  return html`<p id="planned" class="planned" data-live>
    ${jobs && html`${pill('planned', 'warn')} fails next: ${jobs}`}
  </p>`;
}
