import type { EnvironmentRow } from '../rows.ts';

export function environmentUrl({ subdomain }: EnvironmentRow): string {
  return `https://${subdomain}.temps.example`;
}
