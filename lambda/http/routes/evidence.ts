import type { Hono } from 'hono';
import { isBefore } from '../../domain/calendar/instant.ts';
import { registryStream } from '../../domain/kernel/streams.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import { evidenceOf, type Vouched } from '../../service/evidence.ts';
import type { Case } from '../../service/load.ts';
import type { RegistryPage } from '../../service/ports.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { EvidenceFile } from '../schemas/evidence.ts';
import { ApplicationPath, EmergencyPath } from '../schemas/parameters.ts';
import { chainShownTo, loadVisibleCase } from '../visible-case.ts';

const readers = reads('authority-officer', 'auditor');
const responses = { 200: json(EvidenceFile, 'The file, to be kept as it is'), ...readProblems };

const ofApplication = declareRoute({
  method: 'get',
  path: '/applications/{id}/evidence',
  tags: ['applications', 'history'],
  summary: 'The evidence file of an application: every commit of the case, its orders and its record copies, verified',
  ...readers,
  request: { params: ApplicationPath },
  responses,
});

const ofEmergency = declareRoute({
  method: 'get',
  path: '/emergencies/{id}/evidence',
  tags: ['emergencies', 'history'],
  summary: 'The evidence file of an emergency: every commit of the case, its orders and its record copies, verified',
  ...readers,
  request: { params: EmergencyPath },
  responses,
});

export const evidenceRoutes = [ofApplication, ofEmergency] as const;
export type Evidence = (typeof evidenceRoutes)[number];

const pageSize = 100;

/**
 * Entries of the register that explain why something since the case began was anchored late. One whose row cannot be read
 * is brought as well: what it says stands in its chain.
 */
const explanationsOf = async ({ views }: HttpDeps, { commits: [begun] }: Case): Promise<readonly string[]> => {
  if (begun === undefined) return [];
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: RegistryPage | 'invalid-cursor' = await views.registry('anchor-gap', { limit: pageSize, cursor });
    if (page === 'invalid-cursor') throw new Error('the list of explanations broke off');
    const ofItsTime = page.items.filter(
      ({ current }) => current?.kind === 'anchor-gap' && !isBefore(current.value.until, begun.at),
    );
    ids.push(...ofItsTime.map(({ id }) => id), ...page.leftOut);
    cursor = page.next;
  } while (cursor !== null);
  return ids.map((id) => registryStream('anchor-gap', id));
};

/** Read from the journal alone: the file owes nothing to what can be rebuilt, but which explanations it brings. */
const evidenceFor = async (deps: HttpDeps, caseId: string, actor: Actor) => {
  const found = await loadVisibleCase(deps, caseId, actor);
  if (found === null) return null;
  const { anchors } = deps;
  const vouched: Vouched | undefined =
    anchors === undefined ? undefined : (streams) => anchors.vouched('last', streams);
  const shown = chainShownTo(found, actor);
  const explaining = await explanationsOf(deps, found);
  return evidenceOf(deps.journal, deps.digest, caseId, deps.clock(), shown, vouched, explaining);
};

const download = (caseId: string) => ({ 'Content-Disposition': `attachment; filename="evidence-${caseId}.json"` });

export const evidence = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, ofApplication, async (c) => {
    const { id } = c.req.valid('param');
    const file = await evidenceFor(deps, id, c.get('actor'));
    return file === null ? answerProblem(c, 'not-found', 'no such application') : c.json(file, 200, download(id));
  });
  serveRoute(app, ofEmergency, async (c) => {
    const { id } = c.req.valid('param');
    const file = await evidenceFor(deps, id, c.get('actor'));
    return file === null ? answerProblem(c, 'not-found', 'no such emergency') : c.json(file, 200, download(id));
  });
};
