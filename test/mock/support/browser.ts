import type { setUp } from './client.ts';

type Call = ReturnType<typeof setUp>['call'];

export interface BrowserOptions {
  /** The cookie that identifies the visitor. */
  visitor?: string;
  /** The cookie that identifies the session. */
  session?: string;
  host?: string;
  userAgent?: string;
}

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';

/** A visitor's browser on a page of an app. Its requests need no token. */
export function createBrowser(call: Call, options: BrowserOptions = {}) {
  const { visitor, session, host = 'shop.temps.example', userAgent = CHROME } = options;
  const cookies = [
    visitor && `_temps_visitor_id=${visitor}`,
    session && `_temps_sid=${session}`,
  ].filter(Boolean);
  const headers = {
    'x-forwarded-host': host,
    'user-agent': userAgent,
    ...(cookies.length > 0 ? { cookie: cookies.join('; ') } : {}),
  };
  const post = (path: string, body: unknown) =>
    call(`POST /_temps/${path}`, body, { token: null, headers });
  const event = (event_name: string, request_path: string, more: object = {}) =>
    post('event', { event_name, request_path, request_query: '', event_data: {}, ...more });
  return { post, event, view: (path: string, more?: object) => event('page_view', path, more) };
}
