import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ListStates } from '../../../answers/list-states.tsx';
import { StaleNotice } from '../../../answers/stale-notice.tsx';
import type { EmergencyLine } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMay } from '../../../session/me.tsx';
import { FilterBar } from '../../../ui/filter-bar.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { useCursor, useFilter } from '../../../ui/use-filter.ts';
import { useNewItems } from '../../../ui/use-new-items.ts';
import { SoundSwitch } from '../../../waiting/alarm-sound.tsx';
import { EmptyList } from '../../../waiting/also-waits.tsx';
import { isDrill } from '../../../waiting/duty.ts';
import type { WaitKind } from '../../../waiting/waits.ts';
import { BoardDialog } from './board-dialog.tsx';
import { boardWords } from './board-words.ts';
import { BoardLine } from './line.tsx';
import { filters, useBoard } from './use-board.ts';
import { WaitingLines } from './waiting-lines.tsx';

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

type LinesProps = { readonly title: string; readonly lines: readonly EmergencyLine[] };

/** A drill never stands among the real ones. */
const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section aria-label={title}>
      <h2 className="board-part">{title}</h2>
      <ul className="emergencies plain" aria-label={title}>
        {lines.map((line) => (
          <BoardLine key={line.caseId} line={line} />
        ))}
      </ul>
    </section>
  );

/** True from the first time on. */
const useBegun = (isKnown: boolean): boolean => {
  const [begun, setBegun] = useState(isKnown);
  if (isKnown && !begun) setBegun(true);
  return begun || isKnown;
};

/** Every emergency and drill as it goes: what waits for the duty officer on top, then the newest first. */
export const EmergencyBoardScreen = () => {
  const words = useWords(boardWords);
  const [filter, choose] = useFilter('show', filters, 'running');
  const [cursor] = useCursor();
  const { readings, lines, toConfirm, cutAt, next, isKnown } = useBoard(filter, cursor);
  const begun = useBegun(isKnown);
  const shown = lines.filter((line) => !toConfirm.some(({ caseId }) => caseId === line.caseId));
  const [real, drills] = [shown.filter((line) => !isDrill(line)), shown.filter(isDrill)];
  const isRead = readings[0].data !== undefined;
  const fresh = useNewItems(isRead ? lines.map(({ caseId }) => caseId) : undefined, `${filter} ${cursor ?? ''}`);
  const choices = filters.map((value) => ({ value, label: words.filters[value] }));
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<Actions />}>
      <StaleNotice readings={readings} />
      <BoardDialog isDrawn={begun}>
        <WaitingLines lines={begun ? toConfirm : []} />
        {begun ? <FilterBar label={words.filter} choices={choices} chosen={filter} choose={choose} /> : null}
        <ListStates
          reading={begun ? readings[0] : { ...readings[0], data: undefined }}
          isEmpty={shown.length === 0}
          empty={<EmptyList text={(toConfirm.length === 0 ? words.empties : words.noOthers)[filter]} besides={held} />}
          told
        >
          <Lines title={words.real(real.length)} lines={real} />
          <Lines title={words.drills(drills.length)} lines={drills} />
        </ListStates>
      </BoardDialog>
      {cutAt === null ? null : <p role="status">{words.more(cutAt)}</p>}
      <p className="visually-hidden" role="status">
        {fresh.size === 0 ? '' : words.fresh(fresh.size)}
      </p>
      {filter === 'all' ? <Pager next={next} rows={lines.length} /> : null}
    </Page>
  );
};
