import type { Namespaces } from '../../generated/namespaces.gen.ts';
import type { LogEntry } from '../deployments/log-line.ts';
import type { Deploy } from '../workflows/deploy/deploy.ts';
import type {
  DeployOptions,
  RedeployOptions,
  RollbackOptions,
} from '../workflows/deploy/options.ts';
import type { LogOptions } from '../workflows/logs/options.ts';

/** What a handle uses of its client. */
export interface HandleClient extends Namespaces<boolean> {
  deploy(options: DeployOptions): Deploy;
  redeploy(options: RedeployOptions): Deploy;
  rollback(options: RollbackOptions): Deploy;
  logs(options: LogOptions): AsyncIterable<LogEntry>;
}
