import { Button, Flex, Statistic } from 'antd';
import { createContext, use, useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { similarTo } from '../../../../lambda/domain/emergency/similar.ts';
import { ListStates } from '../../../answers/list-states.tsx';
import { StaleNotice } from '../../../answers/stale-notice.tsx';
import { useNow } from '../../../api/services.tsx';
import type { EmergencyLine } from '../../../api/types.ts';
import { BoardNotices } from '../../../case-file/notices.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { isInTrouble, isStop, latestByOperator, leftBeside, progressAmong } from '../../../orders/operator-progress.ts';
import { useMay, useMe, usePolicy } from '../../../session/me.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { InTurn } from '../../../ui/in-turn.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { useCursor, useFilter, useNewItems } from '../../../ui/use-filter.ts';
import { SoundSwitch } from '../../../waiting/alarm-sound.tsx';
import { EmptyList } from '../../../waiting/also-waits.tsx';
import { isDrill, isWaiting, mayConfirm } from '../../../waiting/duty.ts';
import type { WaitKind } from '../../../waiting/waits.ts';
import { BoardDialog } from './board-dialog.tsx';
import { mergeLines } from './board-lines.ts';
import { boardWords } from './board-words.ts';
import { BoardLine } from './line.tsx';
import { filters, useBoard } from './use-board.ts';

const Actions = () => {
  const words = useWords(boardWords);
  const go = useNavigate();
  return (
    <>
      <SoundSwitch />
      {useMay('emergency-trigger') ? (
        <Button type="primary" danger onClick={() => void go('/emergencies/new')}>
          {words.trigger}
        </Button>
      ) : null}
    </>
  );
};

/** The board itself shows what waits for a duty officer. */
const held: readonly WaitKind[] = ['confirm', 'confirm-others'];

/** Of every case that the board knows of, the ids of those that may be about the same thing, under whatever head they stand. */
const Similar = createContext<ReadonlyMap<string, string>>(new Map());

const useSimilar = (lines: readonly EmergencyLine[]): ReadonlyMap<string, string> => {
  const { similarEmergenciesWithinMinutes: minutes } = usePolicy();
  return useMemo(() => {
    const ofOneEvent = Map.groupBy(lines, ({ path, eventType }) => `${path} ${eventType}`);
    const found = [...ofOneEvent.values()].flatMap((group) =>
      group.map((line) => [line.caseId, similarTo(line, group, minutes).map(({ caseId }) => caseId)] as const),
    );
    return new Map(found.map(([caseId, ids]) => [caseId, ids.toSorted().join(' ')]));
  }, [lines, minutes]);
};

type LinesProps = { readonly title: string; readonly lines: readonly EmergencyLine[] };

const Cards = ({ title, lines }: LinesProps) => {
  const similar = use(Similar);
  return (
    <ul className="emergencies plain" aria-label={title}>
      <InTurn as="li">
        {lines.map((line) => (
          <BoardLine key={line.caseId} line={line} similar={similar.get(line.caseId) ?? ''} />
        ))}
      </InTurn>
    </ul>
  );
};

/** A drill never stands among the real ones. */
const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <Cards title={title} lines={lines} />
    </section>
  );

const Waiting = ({ title, note, lines }: LinesProps & { readonly note: string }) => (
  <>
    <h2>{title}</h2>
    <p>{note}</p>
    <Cards title={title} lines={lines} />
  </>
);

/** What waits for the duty officer: the real ones, and below them, in a box of their own, the drills. */
const WaitingLines = ({ lines }: { readonly lines: readonly EmergencyLine[] }) => {
  const words = useWords(boardWords);
  const [real, drills] = [lines.filter((line) => !isDrill(line)), lines.filter(isDrill)];
  return (
    <>
      <section className={real.length === 0 ? '' : 'panel board-waiting'} aria-live="assertive">
        {real.length === 0 ? null : (
          <Waiting title={words.waiting(real.length)} note={words.waitingNote} lines={real} />
        )}
      </section>
      <section className={drills.length === 0 ? '' : 'drill notice board-waiting-drills'} aria-live="polite">
        {drills.length === 0 ? null : (
          <Waiting title={words.waitingDrills(drills.length)} note={words.waitingDrillsNote} lines={drills} />
        )}
      </section>
    </>
  );
};

/** Of everything real that runs: how much, what waits, whom to ring, and what operators have reported as delivered. */
const Totals = ({ lines }: { readonly lines: readonly EmergencyLine[] }) => {
  const words = useWords(boardWords);
  const [now, policy] = [useNow(1000), usePolicy()];
  if (lines.length === 0) return null;
  const latest = lines.flatMap(({ orders = [] }) => latestByOperator(orders).map((order) => ({ order, orders })));
  const stuck = latest.filter(({ order, orders }) =>
    [order, leftBeside(order, orders)].some(
      (one) => one !== null && isInTrouble(progressAmong(one, orders, now, policy)),
    ),
  ).length;
  const delivered = lines
    .flatMap(({ orders = [] }) => orders)
    .reduce((sum, order) => sum + (isStop(order) ? 0 : (order.counts?.delivered ?? 0)), 0);
  return (
    <Flex wrap gap="8px 32px" className="panel">
      <Statistic title={words.totals.running} value={lines.length} />
      <Statistic title={words.totals.waiting} value={lines.filter(isWaiting).length} />
      <Statistic
        title={words.totals.stuck}
        value={stuck}
        {...(stuck === 0 ? {} : { styles: { content: { color: 'var(--ant-color-error)' } } })}
      />
      <Statistic title={words.totals.delivered} value={delivered} />
    </Flex>
  );
};

/** True from the first time on. What comes with it is drawn in pieces: an answer of a query would draw all lines in one. */
const useBegun = (isKnown: boolean): boolean => {
  const [begun, setBegun] = useState(isKnown);
  if (isKnown && !begun) setBegun(true);
  return useDeferredValue(begun || isKnown);
};

/** Every emergency and drill as it goes: what waits for the duty officer on top, then the gravest first. */
export const EmergencyBoardScreen = () => {
  const words = useWords(boardWords);
  const [filter, choose] = useFilter('show', filters, 'running');
  const [cursor] = useCursor();
  const { readings, lines, toConfirm, cutAt, next, isKnown } = useBoard(filter, cursor);
  const begun = useBegun(isKnown);
  const me = useMe();
  const similar = useSimilar(useMemo(() => mergeLines(lines, toConfirm), [lines, toConfirm]));
  const shown = lines.filter((line) => !toConfirm.some(({ caseId }) => caseId === line.caseId));
  const [real, drills] = [shown.filter((line) => !isDrill(line)), shown.filter(isDrill)];
  const isRead = readings[0].data !== undefined;
  const fresh = useNewItems(isRead ? lines.map(({ caseId }) => caseId) : undefined, `${filter} ${cursor ?? ''}`);
  const choices = filters.map((value) => ({ value, label: words.filters[value] }));
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<Actions />}>
      <StaleNotice readings={readings} />
      <Similar value={similar}>
        <BoardNotices enabled={lines.some((line) => isWaiting(line) && !mayConfirm(line, me))}>
          <BoardDialog isDrawn={begun}>
            {filter === 'running' && begun ? <Totals lines={lines.filter((line) => !isDrill(line))} /> : null}
            <WaitingLines lines={begun ? toConfirm : []} />
            {begun ? <FilterBar label={words.filter} choices={choices} chosen={filter} choose={choose} /> : null}
            <ListStates
              reading={begun ? readings[0] : { ...readings[0], data: undefined }}
              isEmpty={shown.length === 0}
              empty={
                <EmptyList text={(toConfirm.length === 0 ? words.empties : words.noOthers)[filter]} besides={held} />
              }
              told
            >
              <Flex vertical gap="large">
                <Lines title={words.real(real.length)} lines={real} />
                <Lines title={words.drills(drills.length)} lines={drills} />
              </Flex>
            </ListStates>
          </BoardDialog>
        </BoardNotices>
      </Similar>
      {cutAt === null ? null : <p role="status">{words.more(cutAt)}</p>}
      <p className="visually-hidden" role="status">
        {fresh.size === 0 ? '' : words.fresh(fresh.size)}
      </p>
      {filter === 'all' ? <Pager next={next} rows={lines.length} /> : null}
    </Page>
  );
};
