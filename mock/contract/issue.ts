/** A validation error and its place: `body.environment_ids[0]`, `query.per_page`. */
export interface SchemaIssue {
  readonly path: string;
  readonly message: string;
}
