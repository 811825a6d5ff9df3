import type { FunnelStepFilter } from '../../../generated/types.gen.ts';
import { Table, type Row } from '../../store/table.ts';

export interface FunnelRow extends Row {
  project_id: number;
  name: string;
  description: string | null;
  is_active: boolean;
  created_at: string;
  updated_at: string;
}

/** Stored in the order of the steps. */
interface FunnelStepRow extends Row {
  funnel_id: number;
  event_name: string;
  event_filter: FunnelStepFilter[];
}

export interface FunnelTables {
  funnels: Table<FunnelRow>;
  funnelSteps: Table<FunnelStepRow>;
}

export function createFunnelTables(): FunnelTables {
  return {
    funnels: new Table(),
    funnelSteps: new Table(),
  };
}
