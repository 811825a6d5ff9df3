import type { Visitor } from '../../../../generated/types.gen.ts';
import type { MockContext } from '../../../state/context.ts';
import type { State } from '../../../state/state.ts';
import type { VisitorValues } from '../visitor-rows.ts';
import { visitorGuid } from '../model/identity.ts';
import { visitorProfile } from '../model/profile.ts';
import { isPageView } from '../model/select.ts';

const EU = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** @param current_page from `currentPages()` */
export function serializeVisitor(
  { state, clock }: Pick<MockContext, 'state' | 'clock'>,
  id: number,
  current_page?: string,
): Visitor {
  const values = state.visitors.get(id) as VisitorValues;
  const { channel, referrer, country_code, first_seen, last_seen, ...same } = values;
  return {
    id,
    visitor_id: visitorGuid(state, id),
    ...same,
    ...visitorProfile(state, id),
    country_code,
    first_channel: channel,
    first_referrer: referrer === null ? null : `https://${referrer}/`,
    first_referrer_hostname: referrer,
    first_seen: clock.iso(first_seen),
    last_seen: clock.iso(last_seen),
    is_eu: country_code === null ? null : EU.has(country_code),
    ip_address_id: id,
    latitude: null,
    longitude: null,
    timezone: null,
    current_page: current_page ?? null,
    custom_data: state.visitorNotes.get(id)?.custom_data ?? null,
  };
}

/** The path that each visitor viewed last. Visitors without a page view have no entry. */
export function currentPages({ events }: State, projectId: number, ids: readonly number[]): Map<number, string> {
  const wanted = new Set(ids);
  const pages = new Map<number, string>();
  for (const event of events.ofGroup(projectId))
    if (wanted.has(event.visitor_id) && isPageView(event)) pages.set(event.visitor_id, event.page_path);
  return pages;
}
