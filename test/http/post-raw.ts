import { type Answer, JsonObject, mintToken, type TestApi } from './api.ts';

/** Posts bytes as they are, in the name of a department's clerk. */
export const raw = async (
  api: TestApi,
  body: string | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
  path = '/applications',
) => {
  const response = await api.app.request(path, {
    method: 'POST',
    body,
    headers: {
      authorization: `Bearer ${await mintToken('clerk')}`,
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
