import { createRandom } from '../../../lib/random.ts';
import type { State } from '../../../state/state.ts';
import { detectCrawler } from './user-agent.ts';

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
 * The user agent and IP address of a visitor. Values that were not recorded are derived from the id, so they never
 * change.
 */
export function visitorProfile({ visitors, visitorNotes }: State, id: number): Profile {
  const note = visitorNotes.get(id);
  const random = createRandom(id);
  // RFC 5737 reserves this block for documentation.
  const ip_address = note?.ip_address ?? `203.0.113.${random.int(1, 254)}`;
  const is_crawler = visitors.get(id)?.is_crawler ?? false;
  const user_agent = note?.user_agent === undefined ? random.pick(is_crawler ? CRAWLERS : BROWSERS) : note.user_agent;
  return { user_agent, crawler_name: is_crawler ? detectCrawler(user_agent) : null, ip_address };
}
