import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { targetOfLine } from '../../../alert/emergency-command.ts';
import { EmergencyCommandButton } from '../../../alert/emergency-command-button.tsx';
import type { EmergencyLine } from '../../../api/types.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { useHere } from '../../../ui/way-back.tsx';
import { isDrill, isDutyOfficerOf } from '../../../waiting/duty.ts';
import { useAsk } from './board-dialog.tsx';
import { boardWords } from './board-words.ts';
import { type BoardCommand, commandsOn } from './may-do.ts';

const stops: readonly BoardCommand[] = ['end', 'cancel'];

/** What goes on first, what stops apart from it: on a telephone each has a row of its own. */
export const LineActions = ({ line }: { readonly line: EmergencyLine }) => {
  const words = useWords(boardWords);
  const me = useMe();
  const go = useNavigate();
  const here = useHere();
  const ask = useAsk();
  const commands = commandsOn(line, me);
  const address = `/emergencies/${line.caseId}`;
  const confirmsUpdate = line.updateAwaitsConfirmation && isDutyOfficerOf(line, me);
  const button = (command: BoardCommand) =>
    command === 'update' ? (
      <Button key={command} onClick={() => void go(`${address}?update=open`)}>
        {isDrill(line) ? words.updateDrill : words.update}
      </Button>
    ) : (
      <EmergencyCommandButton key={command} command={command} on={targetOfLine(line)} open={() => ask(command, line)} />
    );
  return (
    <div className="emergency-actions">
      <div className="deeds">
        {confirmsUpdate ? (
          <Button type="primary" onClick={() => void go(address, { state: here })}>
            {isDrill(line) ? words.confirmDrillUpdate : words.confirmUpdate}
          </Button>
        ) : null}
        {commands.filter((command) => !stops.includes(command)).map(button)}
      </div>
      <div className="deeds">{commands.filter((command) => stops.includes(command)).map(button)}</div>
      <Link to={address} state={here}>
        {words.open}
      </Link>
    </div>
  );
};
