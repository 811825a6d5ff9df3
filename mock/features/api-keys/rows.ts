import { Table, type Row } from '../../store/table.ts';

export interface ApiKeyRow extends Row {
  user_id: number;
  name: string;
  /** Also stored in `credentials`, which authenticates it. Only the response to its creation contains it. */
  token: string;
  role_type: string;
  /** Only for the role `custom`. */
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
