import type { GetPropertyBreakdownData } from '../../../../generated/types.gen.ts';
import type { EventRow, SessionRow } from '../../../rows/analytics.ts';
import type { State } from '../../../state/state.ts';
import { DIRECT } from '../../../rows/visitors.ts';

export type Property = GetPropertyBreakdownData['query']['group_by'];

const EVENT_FIELDS = {
  event_type: 'event_type',
  event_name: 'event_name',
  page_path: 'page_path',
  pathname: 'page_path',
} as const;
const VISITOR_FIELDS = { country: 'country', region: 'region', city: 'city' } as const;

type EventProperty = keyof typeof EVENT_FIELDS;
type VisitorProperty = keyof typeof VISITOR_FIELDS;

/** Returns a function that reads the property from an event, its session or its visitor. */
export function readProperty(state: State, property: Property): (event: EventRow) => string | null {
  if (Object.hasOwn(EVENT_FIELDS, property))
    return (event) => event[EVENT_FIELDS[property as EventProperty]];
  if (Object.hasOwn(VISITOR_FIELDS, property)) {
    const codes = state.visitors.codes[property as VisitorProperty];
    const words = state.visitors.dictionaries[property as VisitorProperty];
    return ({ visitor_id }) => words.value(codes.get(visitor_id - 1));
  }
  const key = property as Exclude<Property, EventProperty | VisitorProperty>;
  return ({ session_id }) => readSessionProperty(state.sessions.get(session_id), key);
}

function readSessionProperty(
  session: SessionRow | undefined,
  key: Exclude<Property, EventProperty | VisitorProperty>,
): string | null {
  return session?.[key] ?? (key === 'referrer_hostname' ? DIRECT : null);
}
