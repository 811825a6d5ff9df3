import type { Deployment } from '../../generated/types.gen.ts';

/** New values of variables by their names. `null` removes a variable. */
export type VariableChanges = Readonly<Record<string, string | null>>;

/** How variables are changed. */
export interface PlanOptions {
  /**
   * Changes a variable that environments share for all of them, in place of splitting it.
   * @default false
   */
  everywhere?: boolean | undefined;
  /** Makes new variables secrets, which lists never show. @default false */
  secret?: boolean | undefined;
}

/** What follows the change. */
export interface ApplyOptions {
  /**
   * Deploys what is live once more, and waits for it: a running container keeps the old values, also
   * if it is restarted. @default false
   */
  redeploy?: boolean | undefined;
}

/** What was changed. */
export interface AppliedChanges {
  /** The names of the variables that were set or removed. */
  changed: string[];
  /** The deployment with the new values, if one was asked for. */
  deployment?: Deployment | undefined;
}
