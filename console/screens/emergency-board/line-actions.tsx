import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { EmergencyLine } from '../../api/schema.ts';
import { useMe } from '../../app/me.tsx';
import { useWords } from '../../i18n/language.tsx';
import { actedOfLine } from '../../parts/emergency/acted-of.ts';
import { DeedButton } from '../../parts/emergency/deed-button.tsx';
import { isDrill, isDutyOfficerOf } from '../../parts/emergency/duty.ts';
import { useHere } from '../../parts/way-back.tsx';
import { useAsk } from './board-dialog.tsx';
import { type BoardDeed, deedsOn } from './may-do.ts';
import { boardWords } from './words.ts';

const stops: readonly BoardDeed[] = ['end', 'cancel'];

/** What goes on first, what stops apart from it: on a telephone each has a row of its own. */
export const LineActions = ({ line }: { readonly line: EmergencyLine }) => {
  const words = useWords(boardWords);
  const me = useMe();
  const go = useNavigate();
  const here = useHere();
  const ask = useAsk();
  const deeds = deedsOn(line, me);
  const address = `/emergencies/${line.caseId}`;
  const confirmsUpdate = line.updateAwaitsConfirmation && isDutyOfficerOf(line, me);
  const button = (deed: BoardDeed) =>
    deed === 'update' ? (
      <Button key={deed} onClick={() => void go(`${address}?update=open`)}>
        {isDrill(line) ? words.updateDrill : words.update}
      </Button>
    ) : (
      <DeedButton key={deed} deed={deed} on={actedOfLine(line)} open={() => ask(deed, line)} />
    );
  return (
    <div className="emergency-actions">
      <div className="deeds">
        {confirmsUpdate ? (
          <Button type="primary" onClick={() => void go(address, { state: here })}>
            {isDrill(line) ? words.confirmDrillUpdate : words.confirmUpdate}
          </Button>
        ) : null}
        {deeds.filter((deed) => !stops.includes(deed)).map(button)}
      </div>
      <div className="deeds">{deeds.filter((deed) => stops.includes(deed)).map(button)}</div>
      <Link to={address} state={here}>
        {words.open}
      </Link>
    </div>
  );
};
