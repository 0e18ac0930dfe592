import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { closeServer, listenLocally, loopback } from '../../local/ports.ts';

const checksums = ['x-amz-checksum-sha256', 'x-amz-checksum-algorithm'];

/**
 * S3 as the functions reach it. Where a bucket locks by default S3 asks of an upload for a Content-MD5 or one of the checksums,
 * `x-amz-checksum-sha256` among them, and of a copy for nothing; the engine asks of both for the name of the algorithm in a header of
 * the SDKs. Whatever says its checksum gets that on the way, and nothing else is changed.
 */
export const startObjects = async (
  endpoint: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const { method, url: path, headers } = request;
    const said = checksums.some((name) => name in headers) ? { 'x-amz-sdk-checksum-algorithm': 'SHA256' } : {};
    const on = send(new URL(path ?? '/', endpoint), { method, headers: { ...headers, ...said } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    on.on('error', (cause) => response.destroy(cause));
    request.pipe(on);
  };
  const server = createServer(pass);
  const port = await listenLocally(server, 0, 'objects');
  return { url: `http://${loopback}:${port}`, stop: () => closeServer(server) };
};
