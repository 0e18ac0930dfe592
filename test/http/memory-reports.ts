import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { type CaseFacts, caseFacts, countingDays } from '../../lambda/domain/views/case-facts.ts';
import { mondayOf, plannedOf, weeksPlanned } from '../../lambda/domain/views/planned.ts';
import { applicationCard } from '../../lambda/domain/views/project.ts';
import { contributionsOf, placeContributionsOf, sharesOf } from '../../lambda/domain/views/totals.ts';
import { applicationDecider, emergencyDecider } from '../../lambda/service/deciders.ts';
import { loadDelivery } from '../../lambda/service/load.ts';
import type { Reports, Span } from '../../lambda/service/reports.ts';
import type { MemoryJournal } from './fakes.ts';

const { emergencyPhonesAtLeast: floors } = defaultPolicy;

const factsOf = async (journal: MemoryJournal, stream: string): Promise<CaseFacts | null> => {
  const commits = journal.streams.get(stream) ?? [];
  const application = stream.startsWith('application#') ? applicationDecider.fold(commits) : null;
  const emergency = stream.startsWith('emergency#') ? emergencyDecider.fold(commits) : null;
  const orders = (application ?? emergency)?.orders ?? [];
  const deliveries = await Promise.all(orders.map(({ orderId }) => loadDelivery({ journal }, orderId)));
  if (application !== null)
    return caseFacts(
      {
        ...application,
        ...{ kind: 'application', sender: application.applicant, planned: plannedOf(applicationCard(application)) },
      },
      commits,
      deliveries,
      floors,
    );
  return emergency === null
    ? null
    : caseFacts({ ...emergency, kind: emergency.path, sender: emergency.organisation }, commits, deliveries, floors);
};

const isIn = ({ from, to }: Span, date: string | null): boolean => date !== null && from <= date && date <= to;

const daysOf = async (
  journal: MemoryJournal,
  contributions: typeof placeContributionsOf,
  ...[scope, span]: Parameters<Reports['totals']>
): ReturnType<Reports['totals']> => {
  const all = await Promise.all([...journal.streams.keys()].map((stream) => factsOf(journal, stream)));
  const days = all.flatMap((facts) => {
    if (facts === null) return [];
    return sharesOf(facts)
      .filter((share) => share.scope === scope)
      .flatMap((share) =>
        contributions(facts, share)
          .filter(({ date }) => isIn(span, date))
          .map(({ date, sums }) => ({ date, parts: { [share.part]: sums } })),
      );
  });
  return { days, partial: false };
};

/** So few that a test meets the end of a page. */
const factsAtMost = 2;

/** Reports that are counted from the journal at every question. */
export const createMemoryReports = (journal: MemoryJournal): Reports => ({
  totals: (scope, span) => daysOf(journal, contributionsOf, scope, span),
  planned: async (scope, span) => {
    const all = await Promise.all([...journal.streams.keys()].map((stream) => factsOf(journal, stream)));
    const days = all.flatMap((facts) => {
      if (facts?.planned === undefined || (scope !== null && facts.authority !== scope)) return [];
      return weeksPlanned(facts.planned)
        .filter(({ date }) => mondayOf(span.from) <= date && date <= span.to)
        .map(({ date, sums }) => ({ date, parts: { all: sums } }));
    });
    return { days, partial: false };
  },
  places: (scope, span) => daysOf(journal, placeContributionsOf, scope, span),
  reasons: async (names) => new Map(names.map((name) => [name, name])),
  facts: async (counted, scope, span, cursor) => {
    const all = await Promise.all([...journal.streams.keys()].map((stream) => factsOf(journal, stream)));
    const rows = all.flatMap((facts) => {
      if (facts === null || !isIn(span, countingDays(facts)[counted])) return [];
      return scope === null || scope === facts.authority || scope === facts.sender ? [facts] : [];
    });
    const at = Number(cursor ?? '0');
    const next = rows.length > at + factsAtMost ? String(at + factsAtMost) : null;
    return { rows: rows.slice(at, at + factsAtMost), leftOut: 0, next };
  },
  schedule: async (authority, status, span) => {
    const rows = [...journal.streams].flatMap(([stream, commits]) => {
      const state = stream.startsWith('application#') ? applicationDecider.fold(commits) : null;
      if (state === null || state.authority !== authority || state.status !== status) return [];
      const card = applicationCard(state);
      return isIn(span, shanghaiDate(card.dueAt)) ? [card] : [];
    });
    return { rows, partial: false };
  },
});
