import { notFound } from '../../../lib/http/problems.ts';
import { uuid } from '../../../lib/ids.ts';
import { createRandom, firstDraw } from '../../../lib/random.ts';
import type { State } from '../../../state/state.ts';
import { findProject, isWanted } from '../../shared/find.ts';
import type { VisitorValues } from '../../../rows/visitors.ts';
import { detectCrawler } from './user-agent.ts';

/**
 * The GUID of a visitor. A generated GUID ends in the visitor's numeric id, so `findByGuid()` needs
 * no index.
 */
export function visitorGuid({ visitorNotes }: State, id: number): string {
  const recorded = visitorNotes.get(id)?.visitor_id;
  return recorded ?? uuid(createRandom(id)).slice(0, 24) + id.toString(16).padStart(12, '0');
}

/** The id of the visitor with this GUID, in a project or, without it, in any. */
export function findByGuid(
  state: State,
  projectId: number | undefined,
  guid: string,
): number | undefined {
  if (projectId !== undefined) findProject(state, projectId);
  const isIn = (id: number) => {
    const visitor = state.visitors.get(id);
    return visitor !== undefined && isWanted(projectId, visitor.project_id);
  };
  for (const [id, note] of state.visitorNotes) if (note.visitor_id === guid && isIn(id)) return id;
  const id = Number.parseInt(guid.slice(24), 16);
  return visitorGuid(state, id) === guid && isIn(id) ? id : undefined;
}

/** Where a visitor is looked for. */
export interface VisitorScope {
  project_id?: number;
  environment_id?: number;
}

/** The visitor's values. A visitor of another project is a 404 too. */
export function findVisitor(
  state: State,
  id: number,
  { project_id, environment_id }: VisitorScope,
): VisitorValues {
  if (project_id !== undefined) findProject(state, project_id);
  const values = state.visitors.get(id);
  if (
    !values ||
    !isWanted(project_id, values.project_id) ||
    !isWanted(environment_id, values.environment_id)
  )
    throw notFound('Visitor', id);
  return values;
}

const BROWSERS = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
];

const CRAWLERS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
];

export interface Profile {
  user_agent: string | null;
  crawler_name: string | null;
  ip_address: string;
}

/**
 * The user agent and IP address of a visitor. Values that were not recorded are derived from the
 * id, so they never change.
 */
export function visitorProfile({ visitors, visitorNotes }: State, id: number): Profile {
  const note = visitorNotes.get(id);
  const draw = firstDraw(id);
  // RFC 5737 reserves this block for documentation.
  const ip_address = note?.ip_address ?? `203.0.113.${1 + Math.floor(draw * 254)}`;
  const is_crawler = visitors.isCrawler(id);
  const agents = is_crawler ? CRAWLERS : BROWSERS;
  const user_agent =
    note?.user_agent === undefined ? (agents[id % agents.length] ?? null) : note.user_agent;
  return { user_agent, crawler_name: is_crawler ? detectCrawler(user_agent) : null, ip_address };
}
