import { Table, type Row } from '../../store/table.ts';

export interface ApiKeyRow extends Row {
  user_id: number;
  name: string;
  /** Also in `credentials`, which lets it in. In no response but that of its creation. */
  token: string;
  role_type: string;
  /** Of the role `custom` only. */
  permissions: string[] | null;
  is_active: boolean;
  expires_at: string | null;
  last_used_at: string | null;
  created_at: string;
}

export interface ApiKeyTables {
  apiKeys: Table<ApiKeyRow>;
}

export function createApiKeyTables(): ApiKeyTables {
  return {
    apiKeys: new Table(),
  };
}
