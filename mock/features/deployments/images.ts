import type { ExternalImage, PushedImage, PushImageRequest } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import type { ImageRow } from './rows.ts';
import { paginateBySize, type PageQuery } from '../../lib/paging.ts';
import { find, findProject, type InProject } from '../shared/find.ts';

/** The mock asks no registry for the size of an image. */
const UNKNOWN_SIZE = null;

/** `registry:5000/path/name:tag@digest`. The port of a registry is not a tag. */
const REFERENCE = /^(?<name>[^\s:@]+(?::\d+\/[^\s:@]+)?)(?::(?<tag>[\w.-]{1,128}))?(?:@(?<digest>\w+:[\da-f]{32,}))?$/;

export function pushImage(
  { state, clock, server }: MockContext,
  projectId: number,
  { image_ref, metadata }: PushImageRequest,
): ImageRow {
  const parts = REFERENCE.exec(image_ref)?.groups;
  if (!parts) throw problem('badRequest', `body.image_ref: "${image_ref}" is not the reference of an image`);
  // Real servers keep the images of all projects in one list.
  if (server.isReal && state.images.find((row) => row.image_ref === image_ref))
    throw problem('badRequest', `Image ${image_ref} already registered`);
  return state.images.insert({
    project_id: projectId,
    image_ref,
    tag: parts['tag'] ?? null,
    digest: parts['digest'] ?? null,
    metadata: metadata ?? null,
    created_at: clock.iso(),
  });
}

export function findImage({ state }: MockContext, projectId: number, id: number): ImageRow {
  return find(state.images, id, 'Image', (row) => row.project_id === projectId);
}

function serializeExternalImage(row: ImageRow): ExternalImage {
  return { ...row, size_bytes: UNKNOWN_SIZE, pushed_at: row.created_at };
}

function serializePushedImage({ id, image_ref, digest, created_at }: ImageRow): PushedImage {
  return { id: String(id), image_ref, digest, size: UNKNOWN_SIZE, pushed_at: created_at };
}

function listImages({ state, path }: ResolverContext<{ path: InProject }>): ImageRow[] {
  const project = findProject(state, path.project_id);
  return state.images.list((row) => row.project_id === project.id);
}

/** Real servers ignore the project. */
function listPushed(ctx: ResolverContext<{ path: InProject }>): ImageRow[] {
  return ctx.server.isReal ? ctx.state.images.list() : listImages(ctx);
}

/** The routes `/images` and `/external-images` show the same images. */
export const images = {
  'deployments.pushImage': (ctx: ResolverContext<{ path: InProject; body: PushImageRequest }>) => {
    if (!ctx.server.isReal) findProject(ctx.state, ctx.path.project_id);
    return serializePushedImage(pushImage(ctx, ctx.path.project_id, ctx.body));
  },

  'deployments.listImages': (ctx: ResolverContext<{ path: InProject }>) =>
    listPushed(ctx).map((row) => serializePushedImage(row)),

  'deployments.getImage': (ctx: ResolverContext<{ path: InProject & { image_id: string } }>) => {
    const row = listPushed(ctx).find(({ id }) => String(id) === ctx.path.image_id);
    if (!row) throw notFound('Image', ctx.path.image_id);
    return serializePushedImage(row);
  },

  'deployments.listExternalImages': (ctx: ResolverContext<{ path: InProject; query: PageQuery }>) => {
    const { items, ...page } = paginateBySize(ctx.query, listImages(ctx), serializeExternalImage);
    return { data: items, ...page };
  },

  'deployments.getExternalImage': (ctx: ResolverContext<{ path: InProject & { image_id: number } }>) =>
    serializeExternalImage(findImage(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.path.image_id)),

  'deployments.deleteExternalImage': (ctx: ResolverContext<{ path: InProject & { image_id: number } }>) => {
    const { id } = findImage(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.path.image_id);
    ctx.state.images.remove(id);
  },
};
