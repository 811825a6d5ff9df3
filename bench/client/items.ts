export const PAGE_SIZE = 100;
export const ITEMS = 100 * PAGE_SIZE;

/** About what the API says of a project; other APIs' ids are strings, and theirs may be numbers here. */
export function project(id: number): Record<string, unknown> {
  return {
    id,
    object: 'customer',
    name: `project-${id}`,
    slug: `project-${id}`,
    directory: '.',
    main_branch: 'main',
    attack_mode: false,
    created_at: '2026-05-01T12:00:00Z',
    updated_at: '2026-05-01T12:00:00Z',
    deployment_config: { automatic_deploy: true, cpu_request: 100, memory_request: 256, replicas: 1 },
    git_url: `https://github.com/example/project-${id}`,
  };
}

const START = Date.UTC(2026, 4, 1);

/** The item with three dates of its own, as milliseconds or as ISO 8601. */
export function withDates(item: Record<string, unknown>, asNumbers: boolean): Record<string, unknown> {
  const moment = START + Number(item.id) * 6_100_123;
  const dates = { created_at: moment, updated_at: moment + 73_003, last_deployment: moment + 830_070 };
  const written = Object.entries(dates).map(([name, ms]) => [name, asNumbers ? ms : new Date(ms).toISOString()]);
  return { ...item, ...(Object.fromEntries(written) as object) };
}
