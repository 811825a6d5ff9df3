import type {
  DeployFromImageRequest,
  DeployFromStaticRequest,
  RemoteDeployment,
  StaticBundle,
} from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { FormFile } from '../../lib/http/multipart.ts';
import { uuid } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { deploymentProgress } from './model/progress.ts';
import type { DeploymentRow, StaticBundleRow } from './rows.ts';
import { find, findEnvironment, findProject, type InProject } from '../shared/find.ts';
import { createDeployment } from './model/create.ts';
import { findImage } from './images.ts';

interface InEnvironment extends InProject {
  environment_id: number;
}

function serializeRemoteDeployment(
  { clock, server }: Pick<ResolverContext, 'clock' | 'server'>,
  row: DeploymentRow,
): RemoteDeployment {
  const { id, project_id, environment_id, slug, source_type, created_at } = row;
  return {
    id,
    project_id,
    environment_id,
    slug,
    // Real servers tell an image that was uploaded from one of a registry.
    source_type: server.isReal && row.metadata['imageUploadedLocally'] === true ? 'docker_image_upload' : source_type,
    state: deploymentProgress(row, clock.now()).status,
    created_at: clock.iso(created_at),
  };
}

function missingField(path: string, expected: string) {
  const message = `got nothing, expected ${expected}`;
  return problem('badRequest', `${path}: ${message}`, { errors: [{ path, message }] });
}

/** The last file under one of the names; 400 if there is none. */
async function readFile(
  ctx: Pick<ResolverContext, 'readForm'>,
  maxBytes: number,
  names: readonly string[] = ['file'],
): Promise<{ file: FormFile; fields: Readonly<Record<string, string>> }> {
  const { files, fields } = await ctx.readForm(maxBytes);
  const file = files.findLast(({ field }) => names.includes(field));
  if (!file) throw missingField('body.file', 'a file');
  return { file, fields };
}

/** A Docker image reference: host and names, then an optional tag and digest. */
const IMAGE = /^[\w.-]+(:\d+)?(\/[\w.-]+)*(:[\w.-]+)?(@sha256:[\da-f]{64})?$/;

/** Real servers check it before they start a deployment. */
function checkImage(image: string | undefined): void {
  if (image !== undefined && !IMAGE.test(image))
    throw problem('badRequest', `body.image_ref: "${image}" is not an image reference`);
}

function parseMetadata(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return parseJson(text);
  } catch {
    const message = `got ${JSON.stringify(text)}, expected JSON`;
    throw problem('badRequest', `body.metadata: ${message}`, { errors: [{ path: 'body.metadata', message }] });
  }
}

/** The formats that real servers unpack, by type or by name. */
const FORMATS = /^application\/(gzip|x-gzip|zip|x-tar)$|\.(tar\.gz|tgz|zip|tar)$/i;

function checkFormat(type: string, name: string): void {
  if (!FORMATS.test(type) && !FORMATS.test(name))
    throw problem('badRequest', `body.content_type: "${type}" of "${name}" is no archive that can be unpacked`);
}

/** Real servers ignore text that is not JSON. */
function readMetadata(ctx: Pick<ResolverContext, 'server'>, text: string | undefined): unknown {
  try {
    return parseMetadata(text);
  } catch (error) {
    if (ctx.server.isReal) return null;
    throw error;
  }
}

function serializeBundle({ server, random }: ResolverContext, row: StaticBundleRow): StaticBundle {
  const isZip = /zip$/i.test(row.content_type) && !/gzip/i.test(row.content_type);
  const format = isZip ? 'zip' : 'tar.gz';
  // The mock does not keep the bytes, so this is not their real sum.
  const checksum = server.isReal ? `sha256:${random.hex(64)}` : null;
  return {
    ...row,
    blob_path: server.isReal
      ? `static-bundles/${uuid(random)}.${format}`
      : `static-bundles/${row.project_id}/${row.id}`,
    checksum,
    format: server.isReal ? `.${format}` : format,
    uploaded_at: row.created_at,
  };
}

export const sources = {
  'deployments.deployFromImage': (
    ctx: ResolverContext<{
      path: InEnvironment;
      body: DeployFromImageRequest;
    }>,
  ) => {
    const { path, body } = ctx;
    const environment = findEnvironment(ctx.state, path.project_id, path.environment_id);
    if (!body.image_ref && body.external_image_id == null)
      throw missingField('body.image_ref', 'the reference of an image, or external_image_id');
    // Real servers do not look for an image whose name is given.
    const isNamed = ctx.server.isReal && body.image_ref;
    const image =
      body.external_image_id == null || isNamed
        ? undefined
        : findImage(ctx, environment.project_id, body.external_image_id);
    const image_name = body.image_ref || image?.image_ref;
    if (ctx.server.isReal) checkImage(image_name);
    const metadata = {
      externalImageRef: image_name ?? null,
      externalImageId: body.external_image_id ?? null,
      healthCheckPath: body.health_check_path ?? null,
    };
    return serializeRemoteDeployment(
      ctx,
      createDeployment(ctx, environment, { source_type: 'docker_image', image_name, metadata }),
    );
  },

  'deployments.deployFromImageUpload': async (
    ctx: ResolverContext<{ path: InEnvironment; query: { tag?: string; health_check_path?: string } }>,
  ) => {
    const { path, query, limits, random } = ctx;
    const environment = findEnvironment(ctx.state, path.project_id, path.environment_id);
    const { file } = await readFile(ctx, limits.imageUpload, ctx.server.isReal ? ['file', 'image'] : ['file']);
    if (ctx.server.isReal && !file.isArchive)
      throw problem('internal', `Failed to import Docker image: "${file.name}" is no archive`);
    const uploadedImageId = `sha256:${random.hex(64)}`;
    const metadata = {
      uploadedImageId,
      imageSizeBytes: file.size,
      imageUploadedLocally: true,
      healthCheckPath: query.health_check_path ?? null,
    };
    return serializeRemoteDeployment(
      ctx,
      createDeployment(ctx, environment, {
        source_type: 'docker_image',
        image_name: query.tag ?? uploadedImageId.slice(0, 19),
        metadata,
      }),
    );
  },

  'deployments.deployFromStatic': (ctx: ResolverContext<{ path: InEnvironment; body: DeployFromStaticRequest }>) => {
    const { state, path, body } = ctx;
    const environment = findEnvironment(state, path.project_id, path.environment_id);
    const bundle = find(
      state.staticBundles,
      body.static_bundle_id,
      'Static bundle',
      (row) => row.project_id === environment.project_id,
    );
    const metadata = {
      staticBundleId: bundle.id,
      staticBundleContentType: bundle.content_type,
      healthCheckPath: body.health_check_path ?? null,
    };
    return serializeRemoteDeployment(
      ctx,
      createDeployment(ctx, environment, { source_type: 'static_files', image_name: 'temps/static', metadata }),
    );
  },

  'deployments.uploadStatic': async (ctx: ResolverContext<{ path: InProject }>) => {
    const { state, path, limits, clock } = ctx;
    const project = findProject(state, path.project_id);
    const { file, fields } = await readFile(ctx, limits.staticUpload);
    const content_type = fields['content_type'] ?? file.type;
    if (ctx.server.isReal) checkFormat(content_type, file.name);
    const metadata = readMetadata(ctx, fields['metadata']);
    return serializeBundle(
      ctx,
      state.staticBundles.insert({
        project_id: project.id,
        original_filename: file.name || null,
        content_type,
        size_bytes: file.size,
        metadata,
        created_at: clock.iso(),
      }),
    );
  },
};
