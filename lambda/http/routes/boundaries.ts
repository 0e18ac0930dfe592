import type { Hono } from 'hono';
import { outlinedBy } from '../../domain/emergency/outlined.ts';
import { refuse } from '../../domain/kernel/refusal.ts';
import { answerProblem, answerRefusal } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, jsonBody, writeProblems, writes } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { BoundaryUploadAnswer, BoundaryUploadBody, OutlinesAnswer, OutlinesBody } from '../schemas/boundaries.ts';
import { KeyRequired } from '../schemas/parameters.ts';

const announce = declareRoute({
  method: 'post',
  path: '/boundary-files',
  tags: ['registry'],
  summary:
    'Announce a file of boundaries (GeoJSON), which is read when its entry is proposed; answers where to upload it',
  ...writes('registrar'),
  request: { headers: KeyRequired, ...jsonBody(BoundaryUploadBody) },
  responses: { 201: json(BoundaryUploadAnswer, 'The upload that the browser makes itself'), ...writeProblems },
});

const hold = declareRoute({
  method: 'post',
  path: '/outlines/divisions',
  tags: ['advice'],
  summary: 'Ask which divisions outlines lie in, by the registered files of boundaries',
  ...writes('department-officer', 'emergency-trigger', 'authority-officer', 'duty-officer', 'registrar', 'auditor'),
  request: jsonBody(OutlinesBody),
  responses: {
    200: json(OutlinesAnswer, 'Where they lie, and what that says of the divisions chosen'),
    ...writeProblems,
  },
});

export const boundaryRoutes = [announce, hold] as const;
export type BoundaryRoutes = (typeof boundaryRoutes)[number];

/** Files travel between the browser and the store; nothing here is asked on the way of an emergency. */
export const boundaries = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, announce, async (c) => {
    if (deps.boundaries === undefined) return answerProblem(c, 'not-found', 'no files are kept here');
    const declared = c.req.valid('json');
    const signed = await deps.boundaries.announce(declared);
    const upload = signed === null ? null : { ...signed, method: 'PUT' as const, headers: { ...signed.headers } };
    return c.json({ sha256: declared.sha256, kept: signed === null, upload }, 201);
  });
  serveRoute(app, hold, async (c) => {
    const { areas, area, divisions } = c.req.valid('json');
    const read = outlinedBy({ areas }, area, '/areas');
    if (!read.ok) return answerRefusal(c, read.error);
    // Loaded with the first question: only whoever draws an outline asks.
    const { answerTo } = await import('../held-outlines.ts');
    const held = await answerTo(deps, read.value.areas ?? [], divisions);
    if (held.ok) return c.json(held.value, 200);
    if (held.error === 'too-much')
      return answerRefusal(c, refuse('outlines-too-wide', {}, { pointer: '/areas' }).error);
    return answerProblem(c, 'unavailable', 'others are asking of outlines: ask again', {}, { 'Retry-After': '2' });
  });
};
