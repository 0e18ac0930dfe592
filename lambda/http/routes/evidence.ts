import type { Hono } from 'hono';
import type * as z from 'zod';
import { isBefore } from '../../domain/calendar/instant.ts';
import type { Evidence } from '../../domain/journal/evidence.ts';
import { registryStream } from '../../domain/kernel/streams.ts';
import type { Actor } from '../../domain/vocabulary/actor.ts';
import type { Vouched } from '../../service/evidence.ts';
import type { PartPlace } from '../../service/evidence-parts.ts';
import type { Case } from '../../service/load.ts';
import type { RegistryPage } from '../../service/ports.ts';
import { answerProblem } from '../answer-problem.ts';
import type { HttpDeps, HttpEnv } from '../deps.ts';
import { json, readProblems, reads } from '../operation.ts';
import { declareRoute, serveRoute } from '../route.ts';
import { EvidenceFile } from '../schemas/evidence.ts';
import { ApplicationPath, EmergencyPath, EvidenceQuery } from '../schemas/parameters.ts';
import { chainShownTo, loadVisibleCase } from '../visible-case.ts';

const readers = reads('authority-officer', 'auditor');
const responses = { 200: json(EvidenceFile, 'The file, or a part of it, to be kept as it is'), ...readProblems };

const ofApplication = declareRoute({
  method: 'get',
  path: '/applications/{id}/evidence',
  tags: ['applications', 'history'],
  summary: 'The evidence file of an application: every commit of the case, its orders and its record copies, verified',
  ...readers,
  request: {
    params: ApplicationPath,
    get query() {
      return EvidenceQuery();
    },
  },
  responses,
});

const ofEmergency = declareRoute({
  method: 'get',
  path: '/emergencies/{id}/evidence',
  tags: ['emergencies', 'history'],
  summary: 'The evidence file of an emergency: every commit of the case, its orders and its record copies, verified',
  ...readers,
  request: {
    params: EmergencyPath,
    get query() {
      return EvidenceQuery();
    },
  },
  responses,
});

export const evidenceRoutes = [ofApplication, ofEmergency] as const;
export type EvidenceRoute = (typeof evidenceRoutes)[number];

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

type Asked = z.output<ReturnType<typeof EvidenceQuery>>;

const placeIn = (part: string): PartPlace => {
  const [number = 0, head = 0, chain = 0, after = 0] = part.split('-').map(Number);
  return { number, head, chain, after };
};
const named = ({ number, head, chain, after }: PartPlace): string => [number, head, chain, after].join('-');

/** More is not made at once, though it might be packed into an answer: the function would take more memory than it has (decision 45). */
const wholeAtMostInBytes = 48_000_000;

/** Read from the journal alone: the file owes nothing to what can be rebuilt, but which explanations it brings. */
const evidenceFor = async (deps: HttpDeps, caseId: string, actor: Actor, { part, previous }: Asked) => {
  const found = await loadVisibleCase(deps, caseId, actor);
  if (found === null) return 'not-found';
  // Few ask for a file: until then nobody pays for what makes one.
  const { evidenceOf, evidencePartOf } = await import('../../service/evidence-parts.ts');
  const { anchors, journal, digest } = deps;
  const vouched: Vouched | undefined =
    anchors === undefined ? undefined : (streams) => anchors.vouched('last', streams);
  const shown = chainShownTo(found, actor);
  const from = part === undefined || part === 'first' ? null : placeIn(part);
  const explaining = from === null ? await explanationsOf(deps, found) : [];
  const asked = { caseId, exportedAt: deps.clock(), shown, vouched, explaining };
  if (part !== undefined)
    return (
      (await evidencePartOf(journal, digest, { ...asked, from, previous: previous ?? null, named })) ?? 'invalid-cursor'
    );
  const whole = await evidenceOf(journal, digest, { ...asked, most: wholeAtMostInBytes });
  if (whole !== 'more') return whole ?? 'not-found';
  deps.logger('answer.too-large', { caseId, most: wholeAtMostInBytes });
  return 'answer-too-large';
};

const nameOf = ({ caseId, part }: Evidence): string =>
  part === undefined || (part.number === 1 && part.next === null)
    ? `evidence-${caseId}`
    : `evidence-${caseId}.part-${part.number}`;

const download = (file: Evidence) => ({ 'Content-Disposition': `attachment; filename="${nameOf(file)}.json"` });

const detail = {
  'not-found': 'no such case',
  'invalid-cursor': 'begin again with part=first',
  'answer-too-large': 'ask for it in parts: part=first',
} as const;

export const evidence = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  serveRoute(app, ofApplication, async (c) => {
    const file = await evidenceFor(deps, c.req.valid('param').id, c.get('actor'), c.req.valid('query'));
    return typeof file === 'string' ? answerProblem(c, file, detail[file]) : c.json(file, 200, download(file));
  });
  serveRoute(app, ofEmergency, async (c) => {
    const file = await evidenceFor(deps, c.req.valid('param').id, c.get('actor'), c.req.valid('query'));
    return typeof file === 'string' ? answerProblem(c, file, detail[file]) : c.json(file, 200, download(file));
  });
};
