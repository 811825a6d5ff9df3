import { createHash } from 'node:crypto';
import type { RequestLog } from '../../pipeline/request-log.ts';
import type { MockContext } from '../../state/context.ts';
import { controls, planned } from './sections/controls.ts';
import { deployments, running } from './sections/deployments.ts';
import { html, Html } from './html.ts';
import { projects } from './sections/projects.ts';
import { requests } from './sections/requests.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { countries, days } from './sections/visitors.ts';

/** What the page shows. */
export interface PageContext {
  readonly context: MockContext;
  readonly requests: RequestLog;
  readonly token: string;
}

/** Not part of the template below: if whitespace were changed, the hashes in the policy would not match. */
const SCRIPT_TAG = new Html(`<script>${SCRIPT}</script>`);
const STYLE_TAG = new Html(`<style>${STYLE}</style>`);

/** The page loads no other resources and only runs its own script. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash(STYLE)}'`,
  `script-src 'sha256-${hash(SCRIPT)}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

export function renderPage({ context, requests: log, token }: PageContext): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Temps mock</title>
        ${STYLE_TAG}
      </head>
      <body>
        <header>
          <h1>Temps mock <small>${context.server.name}</small></h1>
          <p>
            The API is under <code>/api</code>, its contract is <a href="/api/docs/openapi.json">openapi.json</a>, the
            token is <code>${token}</code>.
          </p>
          <p id="clock" data-live>
            <time datetime="${context.clock.iso()}">${context.clock.iso().replace('T', ' ').slice(0, 19)} UTC</time>
          </p>
        </header>
        <main>
          ${controls(context)} ${planned(context)} ${running(context)} ${days(context)} ${deployments(context)}
          ${countries(context)} ${requests(log)} ${projects(context)}
        </main>
        ${SCRIPT_TAG}
      </body>
    </html>`.text;
}
