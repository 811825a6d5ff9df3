import type { ProxyLog } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface ProxyLogRow extends Stored<ProxyLog, 'timestamp'> {
  /** Unix time in milliseconds. */
  timestamp: number;
  /** This and the next one are for filters only; no response shows them. */
  ai_provider: string | null;
  ai_agent: string | null;
}
