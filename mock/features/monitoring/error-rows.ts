import type { Row } from '../../store/table.ts';

export interface DsnRow extends Row {
  project_id: number;
  environment_id: number | null;
  deployment_id: number | null;
  name: string;
  public_key: string;
  /** The origin of the DSN's URL. */
  origin: string;
  is_active: boolean;
  created_at: string;
}

/** Count and times are computed from its events. */
export interface ErrorGroupRow extends Row {
  project_id: number;
  environment_id: number | null;
  deployment_id: number | null;
  visitor_id: number | null;
  error_type: string;
  title: string;
  message_template: string | null;
  status: string;
  assigned_to: string | null;
  created_at: string;
  updated_at: string;
}

export interface ErrorEventRow extends Row {
  readonly error_group_id: number;
  dsn_id: number | null;
  source: string | null;
  timestamp: string;
  data: unknown;
  created_at: string;
}
