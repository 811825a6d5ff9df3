/** One thing that is wrong, and where: `body.environment_ids[0]`, `query.per_page`. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}
