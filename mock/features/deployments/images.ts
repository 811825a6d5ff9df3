import type { ExternalImage, PushedImage, PushImageRequest } from '../../../generated/types.gen.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { paginateBySize } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { findProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { inProject, resource } from '../shared/resource.ts';
import type { ImageRow } from '../../rows/deployments.ts';

/** `registry:5000/path/name:tag@digest`. The port of a registry is not a tag. */
const REFERENCE =
  /^(?<name>[^\s:@]+(?::\d+\/[^\s:@]+)?)(?::(?<tag>[\w.-]{1,128}))?(?:@(?<digest>\w+:[\da-f]{32,}))?$/;

/** Whether a text names an image: `https://…` does not. */
export function isImageReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** The mock asks no registry for the size of an image. */
const image = resource('images', {
  what: 'Image',
  id: 'image_id',
  scope: inProject,
  serialize: (_, row): ExternalImage => ({ ...row, size_bytes: null, pushed_at: row.created_at }),
});

export function pushImage(
  { state, clock }: MockContext,
  project_id: number,
  { image_ref, metadata = null }: PushImageRequest,
): ImageRow {
  const parts = REFERENCE.exec(image_ref)?.groups;
  if (!parts)
    throw problem('badRequest', `body.image_ref: "${image_ref}" is not the reference of an image`);
  const { tag = null, digest = null } = parts;
  return state.images.insert({
    project_id,
    image_ref,
    tag,
    digest,
    metadata,
    created_at: clock.iso(),
  });
}

function serializePushed({ id, image_ref, digest, created_at }: ImageRow): PushedImage {
  return { id: String(id), image_ref, digest, size: null, pushed_at: created_at };
}

function listPushed(ctx: ResolverContext): ImageRow[] {
  return ctx.state.images.list(inProject(ctx));
}

/** The routes `/images` and `/external-images` show the same images. */
export const images = {
  'deployments.pushImage': (ctx) =>
    serializePushed(pushImage(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body)),

  'deployments.listImages': (ctx) => listPushed(ctx).map(serializePushed),

  'deployments.getImage': (ctx) => {
    const row = listPushed(ctx).find(({ id }) => String(id) === ctx.path.image_id);
    if (!row) throw notFound('Image', ctx.path.image_id);
    return serializePushed(row);
  },

  'deployments.listExternalImages': (ctx) => {
    const { items, ...page } = paginateBySize(ctx.query, listPushed(ctx), (row) =>
      image.serialize(ctx, row),
    );
    return { data: items, ...page };
  },

  'deployments.getExternalImage': image.get,
  'deployments.deleteExternalImage': image.delete,
} satisfies Partial<ResolversOf<'deployments'>>;
