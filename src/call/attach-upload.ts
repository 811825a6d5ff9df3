import { toGivenError } from '../input/given.ts';
import { formFields } from '../request/body.ts';
import { DEFAULT_STALL_TIMEOUT_MS } from '../timing/timeouts.ts';
import { closeSource } from '../uploads/open-file.ts';
import { openUpload } from '../uploads/open-upload.ts';
import type { PreparedCall } from './prepared-call.ts';

/** Opens the source of an upload. Abort and deadline apply, since listing a directory can take long. */
export async function attachUpload(call: PreparedCall): Promise<void> {
  const { client, context, input, operation, timeouts } = call;
  const { bodyType, contentType, files = {} } = operation.format;
  const ending = await timeouts.between(async (signal) => {
    const upload = await openUpload({
      body: input.body,
      files: bodyType === 'multipart' ? files : undefined,
      contentType,
      settings: input,
      stallTimeout: input.stallTimeout ?? DEFAULT_STALL_TIMEOUT_MS,
      toFormData: formFields,
      clock: client.clock,
      signal,
    });
    call.body = { content: undefined, contentType: upload.contentType, isStream: !upload.isReplayable, upload };
  });
  if (ending?.limit) throw timeouts.error(ending.limit, context);
  if (ending) throw toGivenError('the body', ending.cause);
}

/** Closes the streams that the call, which is over, has not come to. */
export function closeUpload({ input, operation }: PreparedCall): void {
  const { bodyType, files = {} } = operation.format;
  if (bodyType === 'multipart')
    for (const field of Object.keys(files))
      closeSource(() => (input.body as Record<string, unknown> | undefined)?.[field]);
  else closeSource(() => input.body);
}
