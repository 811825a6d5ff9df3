import type { Handlers } from './real-server.ts';

/** A variable, as the table of August's server has it. */
export interface AugustVariable {
  id: number;
  key: string;
  value: string;
  environment_ids: number[];
  is_secret?: boolean;
}

/** A problem as August's server writes it: without a status, with the members of its long form. */
function augustProblem(status: number, title: string, detail: string, more = {}): Response {
  const type = `https://temps.sh/probs/${title.toLowerCase().replaceAll(' ', '-')}`;
  return Response.json(
    { type, title, detail, instance: '', timestamp: '2026-08-03T09:12:44.120384Z', ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

/**
 * The routes of project 3 and its environments 7 and 8 that read variables. Both parameters of a
 * value count, secrets are write-only, and a key needs `secrets:read`.
 */
export function augustVariables(rows: readonly AugustVariable[], maySee = true): Handlers {
  return {
    'GET /projects/3/env-vars': () =>
      Response.json(
        rows.map(({ environment_ids, is_secret = false, ...row }) => ({
          ...row,
          value: is_secret ? null : '***',
          is_secret,
          include_in_preview: true,
          environments: environment_ids.map((id) => ({ id, name: String(id) })),
          created_at: 1_785_000_000_000,
          updated_at: 1_785_000_000_000,
        })),
      ),
    'GET /projects/3/env-vars/:key/value': ({ params: { key }, query }) => {
      if (!maySee)
        return augustProblem(
          403,
          'Insufficient Permissions',
          'This operation requires the secrets:read permission',
          { required_permission: 'secrets:read', user_role: 'user' },
        );
      const [environment, id] = [query.get('environment_id'), query.get('var_id')];
      const found = rows.filter(
        (row) =>
          row.key === key &&
          (id === null || row.id === Number(id)) &&
          (environment === null || row.environment_ids.includes(Number(environment))),
      );
      const [row] = found;
      if (!row)
        return augustProblem(
          404,
          'Resource Not Found',
          `Environment variable '${key}' not found in project 3`,
        );
      if (found.length > 1)
        return augustProblem(
          409,
          'Environment variable value is ambiguous',
          'Several environments have it; specify an environment',
        );
      if (row.is_secret)
        return augustProblem(403, 'Forbidden', 'Secret environment variable is write-only');
      return Response.json({ value: row.value }, { headers: { 'cache-control': 'no-store' } });
    },
  };
}
