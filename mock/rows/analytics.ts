import type { Row } from '../store/table.ts';
import type { TimedRow } from '../store/timed-table.ts';

export const UTM_TAGS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const;

/** How a visit came about, from its UTM tags and its referrer. */
export interface Attribution extends Record<(typeof UTM_TAGS)[number], string | null> {
  /** The address of the referring page; `null` = direct visit. */
  referrer: string | null;
  referrer_hostname: string | null;
  channel: string;
}

/** What a `User-Agent` header says about the client. */
export interface Client {
  browser: string | null;
  browser_version: string | null;
  operating_system: string | null;
  operating_system_version: string | null;
  device_type: 'desktop' | 'mobile' | 'tablet' | null;
}

/** One visit. Its start, end and pages are derived from its events. */
export interface SessionRow extends Row, Attribution, Client {
  /** The string id in the browser's cookie. */
  session_id: string;
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
  visitor_id: number;
  language: string | null;
}

/** Something that happened on a page. Most analytics are computed from these rows. */
export interface EventRow extends TimedRow {
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
  visitor_id: number;
  /** Numeric id of the session. */
  session_id: number;
  event_name: string;
  /** The event's name if the platform records it, otherwise `custom`. */
  event_type: string;
  hostname: string;
  page_path: string;
  /** Without `?`; empty if there is none. */
  query: string;
  page_title: string | null;
  event_data: unknown;
}

/**
 * Fields that `Visitors` has no column for. Only visitors that the mock recorded or enriched have a
 * note.
 */
export interface VisitorNote {
  /** The GUID: from the browser's cookie, or derived from address and user agent. */
  visitor_id?: string;
  user_agent?: string | null;
  ip_address?: string;
  custom_data?: Record<string, unknown>;
}
