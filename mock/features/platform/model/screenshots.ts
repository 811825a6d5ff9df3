import type { DeploymentRow } from '../../deployments/rows.ts';
import type { State } from '../../../state/state.ts';

/** One transparent pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The path that the screenshot of a deployment has among the static files. */
export function screenshotPath({ slug }: Pick<DeploymentRow, 'slug'>): string {
  return `screenshots/${slug}.png`;
}

export function takeScreenshot({ files }: Pick<State, 'files'>, deployment: DeploymentRow): void {
  files.set(
    screenshotPath(deployment),
    Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0)),
  );
}
