/** One thing that is wrong, and where: `body.environment_ids[0]`, `query.per_page`. */
export interface SchemaIssue {
  readonly path: string;
  readonly message: string;
}
