import type { EmergencyLine } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { isDrill } from '../../../waiting/duty.ts';
import { boardWords } from './board-words.ts';
import { BoardLine } from './line.tsx';

type GroupProps = { readonly title: string; readonly note: string; readonly lines: readonly EmergencyLine[] };

const Group = ({ title, note, lines }: GroupProps) => (
  <>
    <h2>{title}</h2>
    <p>{note}</p>
    <ul className="emergencies plain">
      {lines.map((line) => (
        <BoardLine key={line.caseId} line={line} />
      ))}
    </ul>
  </>
);

/** What waits for the duty officer: the real ones, and below them, in a box of their own, the drills. */
export const WaitingLines = ({ lines }: { readonly lines: readonly EmergencyLine[] }) => {
  const words = useWords(boardWords);
  const [real, drills] = [lines.filter((line) => !isDrill(line)), lines.filter(isDrill)];
  return (
    <>
      <section className={real.length === 0 ? '' : 'board-waiting'} aria-live="assertive">
        {real.length === 0 ? null : <Group title={words.waiting(real.length)} note={words.waitingNote} lines={real} />}
      </section>
      <section className={drills.length === 0 ? '' : 'board-waiting board-waiting-drills'} aria-live="polite">
        {drills.length === 0 ? null : (
          <Group title={words.waitingDrills(drills.length)} note={words.waitingDrillsNote} lines={drills} />
        )}
      </section>
    </>
  );
};
