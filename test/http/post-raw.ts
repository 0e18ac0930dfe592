import { type Answer, JsonObject, mintToken, type TestApi } from './api.ts';
import type { ActorName } from './world.ts';

/** Posts bytes as they are, in the name of a department's clerk where nobody else is named. */
export const raw = async (
  api: TestApi,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
  path = '/applications',
  as: ActorName = 'clerk',
) => {
  const response = await api.app.request(path, {
    method: 'POST',
    body,
    headers: {
      authorization: `Bearer ${await mintToken(as)}`,
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
      ...headers,
    },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: JsonObject.parse(await response.json()),
  };
};

/** The pointers of a problem's errors. */
export const pointers = ({ body }: Pick<Answer, 'body'>) =>
  [body['errors']].flat().map((error) => Object(error).pointer);
