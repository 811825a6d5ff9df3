import type { MockContext } from '../../../state/context.ts';
import { slugify } from '../../../lib/ids.ts';
import type { CreateProjectRequest } from '../../../../generated/types.gen.ts';

type Fields = Pick<CreateProjectRequest, 'directory' | 'repo_owner' | 'repo_name'>;

/** The fields that real servers change. */
export function realFields({ server }: MockContext, { directory, repo_owner, repo_name }: Fields) {
  const nameOf = (text?: string | null) => (server.name === '2026-01' ? text || 'unknown' : text || null);
  return {
    directory: directory.replace(/^\/+/, '') || '.',
    repo_owner: nameOf(repo_owner),
    repo_name: nameOf(repo_name),
  };
}

/** In July, at most 40 characters. If it is taken, random characters follow. */
export function realSlug({ state, server, random }: MockContext, name: string): string {
  const slug = server.name === '2026-07' ? slugify(name).slice(0, 40) : slugify(name);
  return state.projects.find((row) => row.slug === slug) ? `${slug}-${random.hex(6)}` : slug;
}
