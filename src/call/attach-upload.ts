import { toGivenError } from '../checks.ts';
import { formData } from '../request/form-data.ts';
import { DEFAULT_STALL_TIMEOUT_MS } from '../timing/timeouts.ts';
import type { PreparedCall } from './prepare.ts';

/** Opens what an upload is read from. Abort and deadline bound it: a directory can take long to list. */
export async function attachUpload(call: PreparedCall): Promise<void> {
  const { client, context, input, operation, timeouts } = call;
  const { bodyType, files = {} } = operation.format;
  const ending = await timeouts.between(async (signal) => {
    // Loaded when it is used: most apps never upload.
    const { openUpload } = await import('../uploads/open-upload.ts');
    const upload = await openUpload({
      body: input.body,
      files: bodyType === 'multipart' ? files : undefined,
      settings: input,
      stallTimeout: input.stallTimeout ?? DEFAULT_STALL_TIMEOUT_MS,
      toFormData: formData,
      clock: client.clock,
      signal,
    });
    call.body = { content: undefined, contentType: upload.contentType, isStream: !upload.isReplayable, upload };
  });
  if (ending?.limit) throw timeouts.error(ending.limit, context);
  if (ending) throw toGivenError('the body', ending.cause);
}
