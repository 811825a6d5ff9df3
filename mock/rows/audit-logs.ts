import type { AuditLog } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface AuditLogRow extends Stored<AuditLog, 'user' | 'ip_address'> {
  ip: string | null;
}
