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
