import type { Project } from '../../generated/types.gen.ts';
import type { Stored } from '../store/table.ts';

export interface ProjectRow extends Stored<Project, 'last_deployment' | 'gitlab_webhook_id'> {
  preset: string;
}
