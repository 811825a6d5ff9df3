import type { FunnelStepFilter } from '../../../../generated/types.gen.ts';
import type { MockContext } from '../../../state/context.ts';

const FUNNELS: readonly { name: string; description: string; steps: readonly (readonly [string, string?])[] }[] = [
  {
    name: 'Checkout',
    description: 'From a product to a purchase',
    steps: [['add_to_cart'], ['checkout_started'], ['purchase']],
  },
  {
    name: 'Browsing',
    description: 'From the start page to the cart',
    steps: [
      ['page_view', '/'],
      ['page_view', '/cart'],
    ],
  },
];

/** Two funnels of the shop. */
export function seedFunnels({ state, clock }: MockContext): void {
  const project = state.projects.find(() => true);
  if (!project) return;
  for (const { name, description, steps } of FUNNELS) {
    const times = { created_at: clock.iso(), updated_at: clock.iso() };
    const { id } = state.funnels.insert({ project_id: project.id, name, description, is_active: true, ...times });
    for (const [event_name, path] of steps) {
      const event_filter: FunnelStepFilter[] = path === undefined ? [] : [{ type: 'page_path', value: path }];
      state.funnelSteps.insert({ funnel_id: id, event_name, event_filter });
    }
  }
}
