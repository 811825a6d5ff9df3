import type { MockContext } from '../../../state/context.ts';
import { slugify } from '../../../lib/ids.ts';
import { problem } from '../../../lib/http/problems.ts';
import type { CreateProjectRequest } from '../../../../generated/types.gen.ts';

type Fields = Pick<CreateProjectRequest, 'directory' | 'preset' | 'repo_owner' | 'repo_name'>;

const PRESETS =
  /^(nextjs|vite|astro|nuxt|remix|sveltekit|solidstart|angular|vue|react|docusaurus|rsbuild|python|fastapi|flask|django|rails|go|rust|java|laravel|dockerfile|nixpacks|static|nodejs)$/;

/** The fields that real servers change. */
export function realFields(context: MockContext, { directory, preset, repo_owner, repo_name }: Fields) {
  const nameOf = (text?: string | null) => (context.server.name === '2026-01' ? text || 'unknown' : text || null);
  return {
    directory: directory.replace(/^\/+/, '') || '.',
    preset: readPreset(context, preset),
    repo_owner: nameOf(repo_owner),
    repo_name: nameOf(repo_name),
  };
}

/** What an update changes; the rest of its body is ignored. */
export function realChanges(context: MockContext, body: Fields & { name: string; main_branch: string }) {
  const { name, main_branch, repo_owner, repo_name } = body;
  const names = { repo_owner: repo_owner ?? 'unknown', repo_name: repo_name ?? 'unknown' };
  return { ...realFields(context, body), name, main_branch, ...names };
}

/** @throws a 400 for a preset that the server does not have */
export function readPreset({ server }: MockContext, preset: string): string {
  if (server.name === '2026-07' && /^docker-?compose$/.test(preset)) return 'dockercompose';
  if (!PRESETS.test(preset)) throw problem('badRequest', `Invalid preset: ${preset}`);
  return preset;
}

/** In July, at most 40 characters. If it is taken, random characters follow. */
export function realSlug({ state, server, random }: MockContext, name: string): string {
  const slug = server.name === '2026-07' ? slugify(name).slice(0, 40) : slugify(name);
  return state.projects.find((row) => row.slug === slug) ? `${slug}-${random.hex(6)}` : slug;
}
