import type { Funnel, FunnelStepFilter } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface FunnelStep {
  event_name: string;
  event_filter: FunnelStepFilter[];
}

export interface FunnelRow extends Stored<Funnel> {
  project_id: number;
  /** In the order in which a visitor takes them. */
  steps: FunnelStep[];
}
