/** Where something is deployed. */
export interface Scope {
  project_id: number;
  environment_id: number;
}
