import { type IncomingMessage, request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { LookupFunction } from 'node:net';
import { utf8Text } from '../domain/vocabulary/utf8.ts';

/** Sends a JWS once, follows nothing, keeps no connection; `answered` is given what comes back. */
const post = <T>(
  endpoint: string,
  jws: string,
  lookup: LookupFunction,
  timeoutInMs: number,
  answered: (answer: IncomingMessage) => Promise<T> | T,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const send = endpoint.startsWith('https:') ? requestSecurely : request;
    const headers = { 'content-type': 'application/jose', 'content-length': Buffer.byteLength(jws) };
    const options = {
      method: 'POST',
      headers,
      lookup,
      agent: false,
      signal: AbortSignal.timeout(timeoutInMs),
    } as const;
    const sent = send(endpoint, options, (answer) => {
      // What is wrong with the answer later on is told by whoever reads it.
      Promise.resolve(answered(answer))
        .then(resolve, reject)
        .finally(() => answer.destroy());
    });
    sent.on('error', reject);
    sent.end(jws);
  });

/** Answers the status as soon as it is there. */
export const postSigned = (
  endpoint: string,
  jws: string,
  lookup: LookupFunction,
  timeoutInMs: number,
): Promise<number> => post(endpoint, jws, lookup, timeoutInMs, ({ statusCode = 0 }) => statusCode);

/** What came back, as text in UTF-8. */
export type Answered = { readonly status: number; readonly body: string };

const readWhole = async (answer: IncomingMessage, atMostBytes: number): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    const read = Buffer.from(part);
    bytes += read.length;
    if (bytes > atMostBytes) throw new Error('the answer is too long');
    parts.push(read);
  }
  const text = utf8Text(Buffer.concat(parts));
  if (text === null) throw new Error('the answer is no UTF-8');
  return text;
};

/** Reads the answer whole, all within the time. Throws where it is longer than `answerAtMostBytes`, or no UTF-8. */
export const postForAnswer = (
  endpoint: string,
  jws: string,
  lookup: LookupFunction,
  { timeoutInMs, answerAtMostBytes }: { readonly timeoutInMs: number; readonly answerAtMostBytes: number },
): Promise<Answered> =>
  post(endpoint, jws, lookup, timeoutInMs, async (answer) => ({
    status: answer.statusCode ?? 0,
    body: await readWhole(answer, answerAtMostBytes),
  }));
