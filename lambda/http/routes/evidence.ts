import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import { evidenceOf } from '../../service/evidence.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { EvidenceFile } from '../schemas/evidence.ts';
import { ApplicationPath, EmergencyPath } from '../schemas/parameters.ts';
import { loadVisibleCase } from '../visible-case.ts';

const readers = reads('authority-officer', 'auditor');
const responses = { 200: json(EvidenceFile, 'The file, to be kept as it is'), ...readProblems };

const ofApplication = createRoute({
  method: 'get',
  path: '/applications/{id}/evidence',
  tags: ['applications', 'history'],
  summary: 'The evidence file of an application: every commit of the case, its orders and its record copies, verified',
  ...readers,
  request: { params: ApplicationPath },
  responses,
});

const ofEmergency = createRoute({
  method: 'get',
  path: '/emergencies/{id}/evidence',
  tags: ['emergencies', 'history'],
  summary: 'The evidence file of an emergency: every commit of the case, its orders and its record copies, verified',
  ...readers,
  request: { params: EmergencyPath },
  responses,
});

export type Evidence = typeof ofApplication | typeof ofEmergency;

/** Read from the journal alone: the file owes nothing to what can be rebuilt. */
const evidenceFor = async (deps: HttpDeps, caseId: string, actor: Actor) => {
  if ((await loadVisibleCase(deps, caseId, actor)) === null) return null;
  return evidenceOf(deps.journal, deps.digest, caseId, deps.clock());
};

const download = (caseId: string) => ({ 'Content-Disposition': `attachment; filename="evidence-${caseId}.json"` });

export const evidence = (app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void => {
  app.openapi(ofApplication, async (c) => {
    const { id } = c.req.valid('param');
    const file = await evidenceFor(deps, id, c.get('actor'));
    return file === null ? answerProblem(c, 'not-found', 'no such application') : c.json(file, 200, download(id));
  });
  app.openapi(ofEmergency, async (c) => {
    const { id } = c.req.valid('param');
    const file = await evidenceFor(deps, id, c.get('actor'));
    return file === null ? answerProblem(c, 'not-found', 'no such emergency') : c.json(file, 200, download(id));
  });
};
