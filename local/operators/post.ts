import { Agent, request } from 'node:http';

export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
) => Promise<{ readonly status: number }>;

/** Posts over connections that are kept: what a gateway does that has much to report. Rejects where there is no answer. */
export const createPost = (connectionsAtMost: number): Post => {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsAtMost, timeout: 60_000 });
  return (url, headers, body, signal) =>
    new Promise((resolve, reject) => {
      const length = { 'content-length': String(Buffer.byteLength(body)) };
      const options = { method: 'POST', agent, signal, headers: { ...headers, ...length } };
      const sent = request(url, options, (answer) => {
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }));
        answer.on('error', reject);
        answer.resume();
      });
      sent.on('error', reject);
      sent.end(body);
    });
};
