import { createMiddleware } from 'hono/factory';
import { memberTwice } from '../member-twice.ts';
import { answerProblem } from './answer-problem.ts';
import { bodyText } from './body-text.ts';
import { foreignCharset } from './charset.ts';
import type { HttpEnv } from './deps.ts';

export const largestBodyInBytes = 256 * 1024;

const isJson = (contentType: string | undefined): boolean =>
  /^application\/json[\t ]*(;.*)?$/i.test(contentType?.trim() ?? '');

/** Reads up to the limit and lets go of the rest; null when there is more. */
const readBounded = async (stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > largestBodyInBytes) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

// Half a surrogate pair can only be written as an escape, and has no canonical form to digest (RFC 8785 3.2.2.2).
const escapedSurrogate = /\\u[dD][89a-fA-F]/;

const hasLoneSurrogate = (text: string): boolean => {
  const left: unknown[] = [JSON.parse(text)];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && !value.isWellFormed()) return true;
    if (typeof value === 'object' && value !== null) for (const pair of Object.entries(value)) left.push(...pair);
  }
  return false;
};

const isBroken = (text: string): boolean => {
  try {
    return escapedSurrogate.test(text) && hasLoneSurrogate(text);
  } catch {
    return true;
  }
};

/** Lets go of a reader that is still waiting after so long. */
const within = async <T>(atMostInMs: number, reading: Promise<T>): Promise<T | 'too-slow'> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'too-slow'>((resolve) => {
    timer = setTimeout(resolve, atMostInMs, 'too-slow');
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The one way a body comes in: JSON by its media type, at most 256 KB however it is framed, whole within the time
 * given, well-formed text in UTF-8.
 */
export const readBodyWithin = (atMostInMs: number) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const contentType = c.req.header('content-type');
    if (!isJson(contentType)) return answerProblem(c, 'unsupported-media-type', 'send Content-Type: application/json');
    const charset = foreignCharset(contentType ?? '');
    if (charset !== null)
      return answerProblem(c, 'unsupported-media-type', `JSON is UTF-8 (RFC 8259 section 8.1), not ${charset}`);
    const declared = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined;
    if (Number(declared ?? 0) > largestBodyInBytes)
      return answerProblem(c, 'body-too-large', `${largestBodyInBytes} bytes at most`);
    const reading =
      declared === undefined
        ? readBounded(c.req.raw.body)
        : c.req.arrayBuffer().then((buffer) => new Uint8Array(buffer));
    const read = await within(
      atMostInMs,
      reading.then((bytes) => ({ bytes })),
    );
    if (read === 'too-slow')
      return answerProblem(c, 'body-too-slow', `${atMostInMs} ms at most`, {}, { Connection: 'close' });
    const { bytes } = read;
    if (bytes === null || bytes.byteLength > largestBodyInBytes)
      return answerProblem(c, 'body-too-large', `${largestBodyInBytes} bytes at most`);
    const text = bodyText(bytes);
    if (!text.ok) return answerProblem(c, 'body-not-utf8', text.error);
    if (isBroken(text.value)) return answerProblem(c, 'malformed-json', 'the body is not well-formed JSON');
    const twice = memberTwice(text.value);
    if (twice !== null)
      return answerProblem(
        c,
        'malformed-json',
        `${twice.slice(0, 200)} stands twice in its object (RFC 8259 section 4)`,
      );
    if (declared === undefined) c.req.raw = new Request(c.req.raw, { body: text.value });
    return next();
  });

/** A connection that trickles holds no more of the service than this. */
export const readBody = readBodyWithin(10_000);
