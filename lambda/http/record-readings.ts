import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { currentRequest } from '../current-request.ts';
import { caseStream } from '../domain/kernel/streams.ts';
import { caseIdPattern, readingOf } from '../domain/views/reading.ts';
import type { Recorded } from '../service/access-record.ts';
import { loadRemains } from '../service/remains.ts';
import { answerProblem } from './answer-problem.ts';
import type { HttpDeps, HttpEnv } from './deps.ts';
import { mannerOf, recordedReadings, type ToRecord } from './recorded-readings.ts';
import { routed } from './routed.ts';

type Asked = Context<HttpEnv>;

const byRoute = new Map(
  Object.entries(recordedReadings).flatMap(([address, said]) =>
    typeof said === 'function' ? [[routed(address), said] as const] : [],
  ),
);

const isQuestion = ({ req }: Asked): boolean => req.method === 'GET' || req.method === 'HEAD';

/** What was asked for, or what a command names: it may be answered with the case, and may be of a case of others. */
const askedFor = (c: Asked): ToRecord | null => {
  if (isQuestion(c)) return byRoute.get(`GET ${routePath(c, -1)}`)?.(c) ?? null;
  const caseId = c.req.param('id') ?? '';
  return caseIdPattern.test(caseId) ? { reading: readingOf('case', caseId), manner: mannerOf(caseId) } : null;
};

/** A command that was taken is in the journal; one that was refused may have been answered with the case as it stands. */
const wasRead = (c: Asked): boolean => {
  const { status } = c.res;
  return isQuestion(c) ? status === 200 || status === 304 : c.get('shown') === true;
};

const isThere = async ({ journal }: Pick<HttpDeps, 'journal'>, caseId: string): Promise<boolean> =>
  (await loadRemains({ journal }, caseStream(caseId))).head !== null;

/** What was refused of a case that there is; a guess at an id that stands for nothing is no attempt at anything. */
const refusedOf = async (deps: HttpDeps, c: Asked, { reading }: ToRecord): Promise<ToRecord | null> => {
  const { caseId, kind } = reading;
  const { status } = c.res;
  // A command is refused with 403 for many reasons, to those who may see the case as well.
  const isRefused = status === 404 || (status === 403 && isQuestion(c));
  if (!isRefused || caseId === null || !(await isThere(deps, caseId))) return null;
  return { reading: readingOf('refused', caseId, isQuestion(c) ? kind : 'command'), manner: 'beside' };
};

const notOnRecord = 'the reading could not be put on record, and nothing is given that is not: ask again';

/**
 * Puts on record who read what, after it is known that they may. An answer that must be on record and is not is taken back
 * (503); whatever has to do with an emergency goes out before its record is made.
 */
export const recordReadings = (deps: HttpDeps) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    await next();
    if (c.res.status >= 500) return;
    const asked = askedFor(c);
    if (asked === null) return;
    const found = wasRead(c) ? asked : await refusedOf(deps, c, asked);
    if (found === null) return;
    const requestId = currentRequest()?.requestId ?? crypto.randomUUID();
    const read: Recorded = { reader: c.get('actor'), reading: found.reading, requestId };
    if ((await deps.accessRecorder.record(read, found.manner)) || found.manner !== 'required') return;
    c.set('incident', requestId);
    c.res = undefined;
    c.res = answerProblem(c, 'reading-not-recorded', notOnRecord, { incident: requestId }, { 'Retry-After': '1' });
    // What the answer that was taken back had set: a refusal is no file.
    for (const name of ['Content-Disposition', 'ETag', 'Vary']) c.res.headers.delete(name);
  });
