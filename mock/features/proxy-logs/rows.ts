import { GroupedTable } from '../../store/grouped-table.ts';
import type { ProxyLog } from '../../../generated/types.gen.ts';
import type { Row } from '../../store/table.ts';

/** A request that passed through the proxy. */
export interface ProxyLogRow extends Row, Required<Omit<ProxyLog, 'id' | 'timestamp'>> {
  /** Unix time in milliseconds. */
  timestamp: number;
  /** This and the next one are for filters only; no response shows them. */
  ai_provider: string | null;
  ai_agent: string | null;
}

export interface ProxyLogTables {
  proxyLogs: GroupedTable<ProxyLogRow, 'project_id'>;
}

export function createProxyLogTables(): ProxyLogTables {
  return {
    proxyLogs: new GroupedTable('project_id'),
  };
}
