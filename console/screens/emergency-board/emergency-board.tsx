import { SoundOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { EmergencyLine } from '../../api/schema.ts';
import { useMay } from '../../app/me.tsx';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../i18n/language.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { ListStates } from '../../parts/list-states.tsx';
import { Pager } from '../../parts/pager.tsx';
import { useCursor, useFilter } from '../../parts/use-filter.ts';
import { useNewItems } from '../../parts/use-live.ts';
import { BoardLine } from './line.tsx';
import { isRunning } from './may-do.ts';
import { useAlarm, useTitleCount } from './use-alarm.ts';
import { useBoard } from './use-board.ts';
import { boardWords } from './words.ts';

const filters = ['running', 'drills', 'all'] as const;
type Filter = (typeof filters)[number];

const passes: Readonly<Record<Filter, (line: EmergencyLine) => boolean>> = {
  running: isRunning,
  drills: ({ path }) => path === 'exercise',
  all: () => true,
};

const Actions = ({ waiting }: { readonly waiting: number }) => {
  const words = useWords(boardWords);
  const go = useNavigate();
  const { on, toggle } = useAlarm(waiting);
  const [confirms, triggers] = [useMay('duty-officer'), useMay('emergency-trigger')];
  return (
    <>
      {confirms ? (
        <Button icon={<SoundOutlined />} aria-pressed={on} type={on ? 'primary' : 'default'} onClick={toggle}>
          {on ? words.soundOn : words.soundOff}
        </Button>
      ) : null}
      {triggers ? (
        <Button type="primary" danger onClick={() => void go('/emergencies/new')}>
          {words.trigger}
        </Button>
      ) : null}
    </>
  );
};

const Waiting = ({ lines }: { readonly lines: readonly EmergencyLine[] }) => {
  const words = useWords(boardWords);
  return (
    <section className={lines.length === 0 ? '' : 'board-waiting'} aria-live="assertive">
      {lines.length === 0 ? null : (
        <>
          <h2>{words.waiting(lines.length)}</h2>
          <p>{words.waitingNote}</p>
          <ul className="emergencies plain-list">
            {lines.map((line) => (
              <BoardLine key={line.caseId} line={line} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

type LinesProps = { readonly title: string; readonly lines: readonly EmergencyLine[] };

/** A drill never stands among the real ones. */
const Lines = ({ title, lines }: LinesProps) =>
  lines.length === 0 ? null : (
    <section aria-label={title}>
      <h2 className="board-part">{title}</h2>
      <ul className="emergencies plain-list" aria-label={title}>
        {lines.map((line) => (
          <BoardLine key={line.caseId} line={line} />
        ))}
      </ul>
    </section>
  );

/** Every emergency and drill as it goes: what waits for the duty officer on top, then the newest first. */
export const Component = () => {
  const words = useWords(boardWords);
  const [filter, choose] = useFilter('show', filters, 'running');
  const [cursor] = useCursor();
  const { reading, lines, toConfirm } = useBoard(cursor);
  const shown = lines.filter((line) => passes[filter](line) && !toConfirm.includes(line));
  const [real, drills] = [shown.filter(({ path }) => path !== 'exercise'), shown.filter(passes.drills)];
  const fresh = useNewItems(
    reading.data?.items.map(({ caseId }) => caseId),
    `${filter} ${cursor ?? ''}`,
  );
  useTitleCount(toConfirm.length, words.title);
  const choices = filters.map((value) => ({ value, label: words.filters[value] }));
  return (
    <Page title={words.title} subtitle={words.subtitle} actions={<Actions waiting={toConfirm.length} />}>
      {/* Not before the rest: it would push everything down that has just been drawn. */}
      <Waiting lines={reading.isPending ? [] : toConfirm} />
      <FilterBar label={words.filter} choices={choices} chosen={filter} choose={choose} />
      <ListStates reading={reading} isEmpty={shown.length === 0} empty={words.empties[filter]}>
        <Lines title={words.real(real.length)} lines={real} />
        <Lines title={words.drills(drills.length)} lines={drills} />
      </ListStates>
      <p className="visually-hidden" role="status">
        {fresh.size === 0 ? '' : words.fresh(fresh.size)}
      </p>
      <Pager next={reading.data?.next ?? null} />
    </Page>
  );
};
