import { Table, type Row } from '../../store/table.ts';

export interface AuditLogRow extends Row {
  operation_type: string;
  user_id: number;
  ip: string | null;
  data: Record<string, unknown>;
  audit_date: string;
}

export interface AuditLogTables {
  auditLogs: Table<AuditLogRow>;
}

export function createAuditLogTables(): AuditLogTables {
  return {
    auditLogs: new Table(),
  };
}
