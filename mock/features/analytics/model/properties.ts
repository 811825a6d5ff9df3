import type { GetPropertyBreakdownData } from '../../../../generated/types.gen.ts';
import type { EventRow, SessionRow } from '../rows.ts';
import type { State } from '../../../state/state.ts';
import { DIRECT } from '../visitor-rows.ts';

export type Property = GetPropertyBreakdownData['query']['group_by'];

const OF_EVENT = {
  event_type: 'event_type',
  event_name: 'event_name',
  page_path: 'page_path',
  pathname: 'page_path',
} as const;
const OF_VISITOR = { country: 'country', region: 'region', city: 'city' } as const;

type OfEvent = keyof typeof OF_EVENT;
type OfVisitor = keyof typeof OF_VISITOR;

/** Reads a property of events: of the event itself, of its session or of its visitor. */
export function readProperty(state: State, property: Property): (event: EventRow) => string | null {
  if (Object.hasOwn(OF_EVENT, property)) return (event) => event[OF_EVENT[property as OfEvent]];
  if (Object.hasOwn(OF_VISITOR, property)) {
    const codes = state.visitors.codes[property as OfVisitor];
    const words = state.visitors.dictionaries[property as OfVisitor];
    return ({ visitor_id }) => words.value(codes.get(visitor_id - 1));
  }
  const key = property as Exclude<Property, OfEvent | OfVisitor>;
  return ({ session_id }) => valueOfSession(state.sessions.get(session_id), key);
}

function valueOfSession(session: SessionRow | undefined, key: Exclude<Property, OfEvent | OfVisitor>): string | null {
  return session?.[key] ?? (key === 'referrer_hostname' ? DIRECT : null);
}
