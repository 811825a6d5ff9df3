import type { Row } from '../../store/table.ts';
import type { TimedRow } from '../../store/timed-table.ts';

/** One visit. Its start, end and pages are derived from its events. */
export interface SessionRow extends Row {
  /** The string id in the browser's cookie. */
  session_id: string;
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
  visitor_id: number;
  /** The address of the referring page; `null` = direct visit. */
  referrer: string | null;
  referrer_hostname: string | null;
  channel: string;
  browser: string | null;
  browser_version: string | null;
  operating_system: string | null;
  operating_system_version: string | null;
  device_type: string | null;
  language: string | null;
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  utm_term: string | null;
  utm_content: string | null;
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

/** Fields that `Visitors` has no column for. Only visitors that the mock recorded or enriched have a note. */
export interface VisitorNote {
  /** The GUID: from the browser's cookie, or derived from address and user agent. */
  visitor_id?: string;
  user_agent?: string | null;
  ip_address?: string;
  custom_data?: Record<string, unknown>;
}
