import { readSegment } from './check-segment.ts';
import type { VisitorSegmentOptions } from './options.ts';
import { VisitorSegment, type SegmentClient } from './visitor-segment.ts';

/** All visitors of a project, or of one of its environments, in a range of time. */
export function visitorSegment(client: SegmentClient, options: VisitorSegmentOptions): VisitorSegment {
  return new VisitorSegment(client, readSegment(options));
}
