import { GroupedTable } from '../../store/grouped-table.ts';
import { Visitors } from './visitor-rows.ts';
import type { Row } from '../../store/table.ts';
import { TimedTable, type TimedRow } from '../../store/timed-table.ts';

/** One visit. When it began and ended, and which pages it saw, follows from its events. */
export interface SessionRow extends Row {
  /** The string id that the browser's cookie carries. */
  session_id: string;
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
  visitor_id: number;
  /** Address; `null` = came directly. */
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

/** What happened on a page; everything that is counted is counted over these. */
export interface EventRow extends TimedRow {
  readonly project_id: number;
  environment_id: number;
  deployment_id: number | null;
  visitor_id: number;
  /** Numeric id of the session. */
  session_id: number;
  event_name: string;
  /** `custom`, or the name itself where the platform records the event. */
  event_type: string;
  hostname: string;
  page_path: string;
  /** Without `?`; empty = none. */
  query: string;
  page_title: string | null;
  event_data: unknown;
}

/** What the columns of `Visitors` have no room for; only those of visitors who came while the mock ran, or were enriched. */
interface VisitorNote {
  /** The string id, as the browser's cookie carries it. */
  visitor_id?: string;
  user_agent?: string | null;
  ip_address?: string;
  custom_data?: Record<string, unknown>;
}

export interface AnalyticsTables {
  visitors: Visitors;
  /** By the visitor's id. */
  visitorNotes: Map<number, VisitorNote>;
  sessions: GroupedTable<SessionRow, 'project_id'>;
  events: TimedTable<EventRow, 'project_id'>;
}

export function createAnalyticsTables(): AnalyticsTables {
  return {
    visitors: new Visitors(),
    visitorNotes: new Map(),
    sessions: new GroupedTable('project_id'),
    events: new TimedTable('project_id'),
  };
}
