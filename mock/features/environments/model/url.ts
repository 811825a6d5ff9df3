import type { EnvironmentRow } from '../../../rows/environments.ts';

/** The domain of all apps of the instance. */
export const PREVIEW_DOMAIN = 'temps.example';

export function environmentUrl({ subdomain }: Pick<EnvironmentRow, 'subdomain'>): string {
  return `https://${subdomain}.${PREVIEW_DOMAIN}`;
}
