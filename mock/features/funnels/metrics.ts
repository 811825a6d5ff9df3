import type { FunnelMetrics, FunnelStepFilter } from '../../../generated/types.gen.ts';
import type { EventRow } from '../../rows/analytics.ts';
import type { State } from '../../state/state.ts';
import { average, percent } from '../../lib/statistics.ts';
import { readProperty } from '../analytics/model/properties.ts';
import type { FunnelStep } from '../../rows/funnels.ts';

type Test = (event: EventRow) => boolean;

function stepCondition(state: State, filter: FunnelStepFilter): Test {
  if (filter.type === 'hostname') return (event) => event.hostname === filter.value;
  if (filter.type === 'custom_data') {
    const { path, value } = filter.value;
    return (event) => readField(event.event_data, path) === value;
  }
  const read = readProperty(state, filter.type);
  return (event) => read(event) === filter.value;
}

/** The field at a path such as `order.total`, as text. */
function readField(data: unknown, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce((node: unknown, key) => (node as Record<string, unknown> | null)?.[key], data);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * For each visitor who completed the first step: the times at which they completed the steps, in
 * order.
 */
function collectJourneys(
  events: readonly EventRow[],
  tests: readonly Test[],
  visitors: number,
): number[][] {
  // Indexed by visitor id, which is faster than a Map.
  const journeys = new Array<number[] | undefined>(visitors + 1).fill(undefined);
  for (const event of events) {
    const moments = journeys[event.visitor_id];
    if (!tests[moments?.length ?? 0]?.(event)) continue;
    if (moments) moments.push(event.timestamp);
    else journeys[event.visitor_id] = [event.timestamp];
  }
  return journeys.filter((moments) => moments !== undefined);
}

function secondsBetween(from: number | undefined, to: number | undefined): number {
  return ((to ?? 0) - (from ?? 0)) / 1000;
}

/** @param events oldest first; every visitor is counted once per step */
export function funnelMetrics(
  state: State,
  { id, name, steps }: { id: number; name: string; steps: readonly FunnelStep[] },
  events: readonly EventRow[],
): FunnelMetrics {
  const tests = steps.map(({ event_name, event_filter }): Test => {
    const conditions = event_filter.map((filter) => stepCondition(state, filter));
    return (event) => event.event_name === event_name && conditions.every((test) => test(event));
  });
  const journeys = collectJourneys(events, tests, state.visitors.size);
  const reached = steps.map((_, index) => journeys.filter((moments) => moments.length > index));
  const entries = reached[0]?.length ?? 0;
  const finished = reached.at(-1) ?? [];
  return {
    funnel_id: id,
    funnel_name: name,
    total_entries: entries,
    overall_conversion_rate: percent(finished.length, entries),
    average_completion_time_seconds: average(
      finished.map((moments) => secondsBetween(moments[0], moments.at(-1))),
    ),
    step_conversions: reached.map((done, index) => {
      const before = reached[index - 1]?.length ?? entries;
      const times =
        index === 0
          ? []
          : done.map((moments) => secondsBetween(moments[index - 1], moments[index]));
      return {
        // A funnel reserves a hundred ids.
        step_id: id * 100 + index,
        step_name: steps[index]?.event_name ?? '',
        step_order: index + 1,
        completions: done.length,
        conversion_rate: percent(done.length, before),
        drop_off_rate: percent(before - done.length, before),
        average_time_to_complete_seconds: average(times),
      };
    }),
  };
}
