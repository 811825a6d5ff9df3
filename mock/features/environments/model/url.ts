import type { EnvironmentRow } from '../rows.ts';

export function urlOf({ subdomain }: EnvironmentRow): string {
  return `https://${subdomain}.temps.example`;
}
