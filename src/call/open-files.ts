import { createUpload, openBody } from '../uploads/upload.ts';
import type { PreparedCall } from './types.ts';

/** Opens the files of an upload, within the limits: to list a directory can take long. */
export async function openFiles(call: PreparedCall): Promise<void> {
  const { body, client, context, input, limits, operation } = call;
  const reached = await limits.attempt().run(async (signal) => {
    const opened = await openBody(
      body.parts ?? [],
      operation.format.bodyType === 'multipart',
      signal,
    );
    const upload = createUpload(opened, limits.ms.stall, input, client.clock);
    call.body = { contentType: upload.contentType, upload };
  });
  if (reached) throw limits.error(reached, context);
}
