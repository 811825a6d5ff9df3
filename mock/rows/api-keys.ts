import type { ApiKey } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface ApiKeyRow extends Stored<ApiKey, 'key_prefix'> {
  user_id: number;
  /**
   * Also stored in `credentials`, which authenticates it. Only the response to its creation
   * contains it.
   */
  token: string;
}
