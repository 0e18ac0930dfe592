import type { Figures } from '../../lambda/domain/application/figures.ts';
import { Commit } from '../../lambda/domain/journal/every-commit.ts';
import { ordersIn } from '../../lambda/domain/journal/given-orders.ts';
import { isInState } from '../../lambda/domain/views/board.ts';
import type { CaseCard } from '../../lambda/domain/views/cards.ts';
import { isOnDay, plannedOf } from '../../lambda/domain/views/planned.ts';
import {
  applicationCard,
  emergencyCard,
  orderRow,
  paperworkCard,
  registryRow,
} from '../../lambda/domain/views/project.ts';
import { applicationQueues, isInQueue } from '../../lambda/domain/views/queue.ts';
import { scanUsesOfApplication, scanUsesOfEmergency } from '../../lambda/domain/views/scan-use.ts';
import { applicationDecider, emergencyDecider, registryDecider } from '../../lambda/service/deciders.ts';
import { loadDelivery } from '../../lambda/service/load.ts';
import type { Archive, Journal, ListQuery, Page, PageRequest, ScanUses, Views } from '../../lambda/service/ports.ts';

export type MemoryJournal = Journal & Archive & { readonly streams: ReadonlyMap<string, readonly Commit[]> };

/** The journal's conditional semantics over a Map: what is stored has been through JSON, as it would be on disk. */
export const createMemoryJournal = (): MemoryJournal => {
  const streams = new Map<string, readonly Commit[]>();
  return {
    streams,
    load: async (stream) => streams.get(stream) ?? [],
    stored: async (stream) => streams.get(stream) ?? [],
    append: async (commit) => {
      const held = streams.get(commit.stream) ?? [];
      if (held.length >= commit.version) return 'taken';
      if (held.length + 1 !== commit.version) throw new Error(`${commit.stream} would have a gap`);
      streams.set(commit.stream, [...held, Commit.parse(JSON.parse(JSON.stringify(commit)))]);
      return 'appended';
    },
  };
};

const pageOf = <T>(items: readonly T[], { limit, cursor }: PageRequest): Page<T> | 'invalid-cursor' => {
  const from = Number(cursor ?? 0);
  if (!Number.isInteger(from)) return 'invalid-cursor';
  return {
    items: items.slice(from, from + limit),
    next: from + limit < items.length ? String(from + limit) : null,
  };
};

type Owned = { readonly owner: string; readonly authority: string | null; readonly status: string };

const matches = ({ scope, status }: Pick<ListQuery, 'scope' | 'status'>, row: Owned): boolean => {
  const isInScope = scope.of === 'all' || scope.organisation === (scope.of === 'owner' ? row.owner : row.authority);
  return isInScope && (status === null || status === row.status);
};

/** Which of the lists that are asked for by the name of a status a case stands in. */
const listsOf = (card: CaseCard): readonly string[] =>
  card.kind === 'application'
    ? [card.status, ...applicationQueues.filter((queue) => isInQueue(queue, card))]
    : [card.status];

const listed = (card: CaseCard, query: Pick<ListQuery, 'scope' | 'status'>): boolean => {
  const owner = card.kind === 'application' ? card.applicant : card.organisation;
  return listsOf(card).some((status) => matches(query, { ...card, owner, status }));
};

/** Which cases carry a scan, computed from the journal at every question. */
export const createMemoryScanUses = (journal: MemoryJournal): ScanUses => ({
  casesWith: async (digest) => {
    const uses = [...journal.streams].flatMap(([stream, commits]) => {
      const application = stream.startsWith('application#') ? applicationDecider.fold(commits) : null;
      const emergency = stream.startsWith('emergency#') ? emergencyDecider.fold(commits) : null;
      return [
        ...(application === null ? [] : scanUsesOfApplication(application)),
        ...(emergency === null ? [] : scanUsesOfEmergency(emergency)),
      ];
    });
    return uses.filter((use) => use.digest === digest).map(({ caseId }) => caseId);
  },
});

/** Views that are computed from the journal at every question: never behind, and never fast. */
export const createMemoryViews = (journal: MemoryJournal): Views => {
  const named = (kind: string) => [...journal.streams].filter(([stream]) => stream.startsWith(`${kind}#`));
  const emergencies = () => named('emergency').flatMap(([, commits]) => emergencyDecider.fold(commits) ?? []);
  const cards = (kind: CaseCard['kind']): readonly CaseCard[] =>
    kind === 'emergency'
      ? emergencies().map(emergencyCard)
      : named('application').flatMap(([, commits]) => {
          const state = applicationDecider.fold(commits);
          return state === null ? [] : [applicationCard(state)];
        });
  const orders = () => [...journal.streams.values()].flat().flatMap(ordersIn);
  const rows = (belongs: (order: ReturnType<typeof orders>[number]) => boolean) =>
    Promise.all(
      orders()
        .filter(belongs)
        .map(async (order) => orderRow(order, await loadDelivery({ journal }, order.orderId))),
    );
  return {
    cases: async (kind, query) =>
      pageOf(
        cards(kind).filter((card) => listed(card, query)),
        query,
      ),
    countOf: async (kind, query) => {
      const found = cards(kind).filter((card) => listed(card, query));
      return { count: found.length, more: false };
    },
    onBoard: async (state, { path, ...query }) => {
      const found = emergencies()
        .map(emergencyCard)
        .filter((card) => isInState(state, card));
      const asked = found.filter((card) =>
        matches({ ...query, status: path }, { ...card, owner: card.organisation, status: card.path }),
      );
      return pageOf(
        asked.toSorted((left, right) => (left.triggeredAt < right.triggeredAt ? 1 : -1)),
        query,
      );
    },
    paperwork: async (query) => {
      const open = emergencies().flatMap((state) => paperworkCard(state) ?? []);
      const found = open.filter((card) => matches(query, { ...card, owner: card.organisation }));
      return pageOf(
        found.toSorted((left, right) => (left.dueAt < right.dueAt ? -1 : 1)),
        query,
      );
    },
    onSchedule: async (day, { scope, ...page }) => {
      const found = cards('application').flatMap((card) => (card.kind === 'application' ? [card] : []));
      const there = found.filter((card) => {
        const planned = plannedOf(card);
        const isAsked = scope.of === 'all' || card.authority === scope.organisation;
        return planned !== null && isAsked && isOnDay(card, day, planned);
      });
      return pageOf(there, page);
    },
    emergencyCardOf: async (caseId) =>
      emergencies()
        .map(emergencyCard)
        .find((card) => card.caseId === caseId) ?? null,
    applicationCardOf: async () => null,
    ordersOfCase: (caseId) => rows((order) => order.caseId === caseId),
    ordersOfOperator: async (operator, page) => pageOf(await rows((order) => order.operator === operator), page),
    registry: async (kind, page) => {
      const found = named('registry').flatMap(([stream, commits]) => {
        const [, of, id = ''] = stream.split('#');
        const record = registryDecider.fold(commits);
        return record === null || of !== kind ? [] : [registryRow(kind, id, record)];
      });
      const one = pageOf(found, page);
      return one === 'invalid-cursor' ? one : { ...one, leftOut: [] };
    },
    listed: async (list, page) => {
      const found = named('registry').flatMap(([stream, commits]) => {
        const [, of, id = ''] = stream.split('#');
        const record = registryDecider.fold(commits);
        const entry = record?.current ?? record?.proposal?.entry ?? null;
        const isListed =
          list.of === 'prepared-messages' &&
          entry?.kind === 'prepared-message' &&
          entry.value.organisation === list.organisation;
        return record === null || of !== 'prepared-message' || !isListed
          ? []
          : [registryRow('prepared-message', id, record)];
      });
      const one = pageOf(found, page);
      return one === 'invalid-cursor' ? one : { ...one, leftOut: [] };
    },
    due: async () => ({ items: [], next: null }),
    forgetDue: async () => undefined,
  };
};

export const noFigures = (asOf: string): Figures => ({
  asOf,
  sender30Days: { sends: 3, volume: 30_000 },
  region30Days: { sends: 5, volume: 90_000 },
  overlapping: [],
  complaintsPerMillion: 1.5,
  refusalsPerMillion: null,
});
