import type {
  DeployFromImageRequest,
  RemoteDeployment,
  StaticBundle,
} from '../../../generated/types.gen.ts';
import type { FormFile } from '../../lib/http/multipart.ts';
import { problem } from '../../lib/http/problems.ts';
import type { MockContext } from '../../state/context.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { isImageReference } from './images.ts';
import { createDeployment, nextNumber, type DeploymentInput } from './model/create.ts';
import { deploymentProgress } from './model/progress.ts';
import type { StaticBundleRow } from '../../rows/deployments.ts';

type InEnvironment<Parts = unknown> = ResolverContext<
  { path: InProject & { environment_id: number } } & Parts
>;

async function deploy(ctx: InEnvironment, input: DeploymentInput): Promise<RemoteDeployment> {
  const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
  const number = nextNumber(ctx, environment.project_id);
  // Real servers count and insert in two steps: requests of one moment count the same.
  if (ctx.server.numbersClash) await Promise.resolve();
  const row = createDeployment(ctx, environment, { ...input, number });
  const { id, project_id, environment_id, slug, source_type } = row;
  const { status: state } = deploymentProgress(row, ctx.clock.now());
  return {
    id,
    project_id,
    environment_id,
    slug,
    source_type,
    state,
    created_at: ctx.clock.iso(row.created_at),
  };
}

function invalid(path: string, got: string, expected: string) {
  const message = `got ${got}, expected ${expected}`;
  return problem('badRequest', `${path}: ${message}`, { errors: [{ path, message }] });
}

/** The last part `file`; 400 if there is none. */
async function readFile(
  ctx: Pick<ResolverContext, 'readForm'>,
  maxBytes: number,
): Promise<{ file: FormFile; fields: Readonly<Record<string, string>> }> {
  const { files, fields } = await ctx.readForm(maxBytes);
  const file = files.findLast(({ field }) => field === 'file');
  if (!file) throw invalid('body.file', 'nothing', 'a file');
  return { file, fields };
}

function parseMetadata(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('body.metadata', JSON.stringify(text), 'JSON');
  }
}

function serializeBundle(row: StaticBundleRow): StaticBundle {
  const isZip = /zip$/i.test(row.content_type) && !/gzip/i.test(row.content_type);
  return {
    ...row,
    blob_path: `static-bundles/${row.project_id}/${row.id}`,
    // The mock does not keep the bytes.
    checksum: null,
    format: isZip ? 'zip' : 'tar.gz',
    uploaded_at: row.created_at,
  };
}

/** The reference of the image to deploy: the given one, or that of a registered image. */
function imageName(
  { state }: MockContext,
  projectId: number,
  body: DeployFromImageRequest,
): string {
  const { image_ref, external_image_id: id } = body;
  if (image_ref && !isImageReference(image_ref))
    throw invalid(
      'body.image_ref',
      JSON.stringify(image_ref),
      'registry/name:tag, without https://',
    );
  if (image_ref) return image_ref;
  if (id == null)
    throw invalid('body.image_ref', 'nothing', 'the reference of an image, or external_image_id');
  return find(state.images, id, 'Image', (row) => row.project_id === projectId).image_ref;
}

export const sources = {
  'deployments.deployFromImage': (ctx) => {
    const { external_image_id = null, health_check_path = null } = ctx.body;
    const { project_id } = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
    const image_name = imageName(ctx, project_id, ctx.body);
    const metadata = {
      externalImageRef: image_name,
      externalImageId: external_image_id,
      healthCheckPath: health_check_path,
    };
    return deploy(ctx, { source_type: 'docker_image', image_name, metadata });
  },

  'deployments.deployFromImageUpload': async (ctx) => {
    findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
    const { file } = await readFile(ctx, ctx.limits.imageUpload);
    const uploadedImageId = `sha256:${ctx.random.hex(64)}`;
    const image_name = ctx.query.tag ?? uploadedImageId.slice(0, 19);
    return deploy(ctx, {
      source_type: 'docker_image',
      image_name,
      metadata: {
        externalImageRef: image_name,
        uploadedImageId,
        imageSizeBytes: file.size,
        imageUploadedLocally: true,
        healthCheckPath: ctx.query.health_check_path ?? null,
      },
    });
  },

  'deployments.deployFromStatic': (ctx) => {
    const { static_bundle_id, health_check_path = null } = ctx.body;
    const { project_id } = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
    const isOfProject = (row: StaticBundleRow) => row.project_id === project_id;
    const { id, content_type } = find(
      ctx.state.staticBundles,
      static_bundle_id,
      'Static bundle',
      isOfProject,
    );
    const metadata = {
      staticBundleId: id,
      staticBundleContentType: content_type,
      healthCheckPath: health_check_path,
    };
    return deploy(ctx, { source_type: 'static_files', image_name: 'temps/static', metadata });
  },

  'deployments.uploadStatic': async (ctx) => {
    const { state, path, limits, clock } = ctx;
    const { id: project_id } = findProject(state, path.project_id);
    const { file, fields } = await readFile(ctx, limits.staticUpload);
    return serializeBundle(
      state.staticBundles.insert({
        project_id,
        original_filename: file.name || null,
        content_type: fields['content_type'] ?? file.type,
        size_bytes: file.size,
        metadata: parseMetadata(fields['metadata']),
        created_at: clock.iso(),
      }),
    );
  },
} satisfies Partial<ResolversOf<'deployments'>>;
