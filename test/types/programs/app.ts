/** An app that shows projects, their deployments, and where the visitors of one come from. */
import type { Deployment, TempsClient, Visitor } from '@temps-sdk/node-sdk';

/** What a server may say is unknown, but always sends. */
const cell = (value: string | null): string => (value === null ? '-' : value);

function deploymentRow({ id, status, environment, ...made }: Deployment): string[] {
  const { branch, commit_hash, commit_author, commit_message, tag } = made;
  const about = [branch, commit_hash, commit_author, commit_message, tag].map(cell);
  const times = [made.created_at, cell(made.started_at), cell(made.finished_at)];
  return [String(id), status, environment.name, environment.domains.join(), ...about, ...times];
}

function visitorRow(visitor: Visitor): string[] {
  const { country, country_code, region, city, timezone } = visitor;
  const place = [country, country_code, region, city, timezone].map(cell);
  const { first_channel, first_referrer, first_referrer_hostname, user_agent } = visitor;
  const source = [first_channel, first_referrer, first_referrer_hostname, user_agent].map(cell);
  return [visitor.visitor_id, ...place, ...source, cell(visitor.current_page), visitor.last_seen];
}

export async function app(temps: TempsClient, print: (cells: string[]) => void): Promise<void> {
  for await (const { id, name, slug, last_deployment, ...project } of temps.projects.list()) {
    const { repo_owner, repo_name, preset, error_source_root } = project;
    print([name, slug, ...[last_deployment, repo_owner, repo_name, preset].map(cell)]);
    print([cell(error_source_root), String(project.ai_write_actions_enabled)]);
    const { data } = await temps.deployments.list({ path: { project_id: id } });
    for (const deployment of data.items) print(deploymentRow(deployment));
  }

  const month = { start_date: '2025-12-16', end_date: '2026-01-15' };
  const everybody = temps.visitorSegment({ project: 'storefront', ...month });
  const facets = await everybody.facets({ limit: 3 });
  for (const { value, code, count } of [...facets.country, ...facets.channel])
    print([value, cell(code), count.toFixed()]);
  for (const { value, code, count, segment } of await everybody.drill('country', { limit: 2 })) {
    print([value, cell(code), count.toFixed(), String(await segment.count())]);
    const direct = segment.where({ referrer: null }).visitors();
    for (const visitor of await direct.toArray({ limit: 2 })) print(visitorRow(visitor));
  }

  const { data: sessions } = await temps.analytics.listVisitorSessions({
    path: { visitor_id: 1 },
    query: { project_id: 1 },
  });
  for (const { entry_path, exit_path, referrer, ended_at } of sessions.sessions)
    print([entry_path, exit_path, referrer, ended_at].map(cell));
}
