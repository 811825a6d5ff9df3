import type { MockContext } from '../state/context.ts';
import { seedCrons } from './demo/crons.ts';
import { seedDomains } from './demo/domains.ts';
import { seedFunnels } from './demo/visits/funnels.ts';
import { seedGit } from './demo/git.ts';
import { seedImages } from './demo/images.ts';
import { seedMessaging } from './demo/messaging.ts';
import { seedPlatform } from './demo/platform.ts';
import { seedProjects } from './demo/projects.ts';
import { seedServices } from './demo/services.ts';
import { seedErrors } from './demo/errors.ts';
import { seedMonitoring } from './demo/monitoring.ts';
import { seedPeople } from './demo/people.ts';
import { planRecords, seedRecords, type Records } from './demo/records.ts';
import { seedWebhooks } from './demo/webhooks.ts';
import { fillAsBefore } from './fill-as-before.ts';
import { seedVisitors } from './seed-visitors.ts';

/** The instance of a small company. */
export function demo(context: MockContext): void {
  seedRecords(context, seedAll(context));
}

const seedAllAsBefore = fillAsBefore(seedAll);

/** The same for a state in which nothing is yet. */
export function demoOfNewState(context: MockContext): void {
  seedRecords(context, seedAllAsBefore(context));
}

/** Projects come first, since the other rows belong to them. */
function seedAll(context: MockContext): Records {
  seedProjects(context);
  seedVisitors(context, { count: 500, days: 30, environments: context.state.environments.list() });
  seedServices(context);
  seedMessaging(context);
  seedCrons(context);
  seedPeople(context);
  seedMonitoring(context);
  seedErrors(context);
  seedWebhooks(context);
  seedGit(context);
  seedPlatform(context);
  const records = planRecords(context);
  seedFunnels(context);
  seedDomains(context);
  seedImages(context);
  return records;
}
