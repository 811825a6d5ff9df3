import { DAY_MS } from '../../lib/time/duration.ts';
import { createClock } from '../../lib/time/clock.ts';
import type { MockContext } from '../../state/context.ts';
import { pushImage } from '../../features/deployments/images.ts';

/** Three external images of the shop. */
export function seedImages(context: MockContext): void {
  const { clock, random } = context;
  for (const [index, tag] of ['1.4.0', '1.4.1', '1.5.0'].entries()) {
    const then: MockContext = { ...context, clock: createClock(clock.now() - (30 - index * 10) * DAY_MS) };
    pushImage(then, 1, {
      image_ref: `ghcr.io/example/storefront:${tag}`,
      metadata: { commit: random.hex(40), build: 310 + index },
    });
  }
}
