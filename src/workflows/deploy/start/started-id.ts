import { TempsResponseError } from '../../../errors/index.ts';

interface StartResult {
  data: { id: number } | null | undefined;
  request: Request;
  response: Response;
}

/** Reads the id from the response to a start. Throws if there is none, and says that it may have started. */
export function readStartedId({ data, request, response }: StartResult, started = 'deployment'): number {
  const id: unknown = data?.id;
  if (Number.isInteger(id)) return id as number;
  const { method, url } = request;
  const isDeployment = started === 'deployment';
  const problem = `no id of a ${started} in it. The request was sent${isDeployment ? ', so a deployment may have started: look into the dashboard before you start it again' : ', and nothing was deployed'}`;
  throw new TempsResponseError({ method, url, response, problem });
}
