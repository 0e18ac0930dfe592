import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { actionOf, type EmergencyCommand, spokenIn, targetOf, targetOfLine } from '../../../alert/emergency-command.ts';
import { pollEvery, useRead } from '../../../api/queries.ts';
import type { EmergencyLine } from '../../../api/types.ts';
import { later, nothingMeanwhile, usePrepared } from '../../../ui/later.tsx';
import { type Opening, useOpening } from '../../../ui/use-opening.ts';

const EmergencyDialog = later(async () => (await import('../../../alert/emergency-dialog.tsx')).EmergencyDialog);
/** What was said on the telephone, where a line has an operator that must be rung. */
export const TelephoneOrder = later(
  async () => (await import('../../../orders/telephone-order.tsx')).TelephoneOrder,
  nothingMeanwhile,
);
const parts = [EmergencyDialog, TelephoneOrder];

type Asked = { readonly command: EmergencyCommand; readonly line: EmergencyLine };
type Ask = (command: EmergencyCommand, line: EmergencyLine) => void;

const lookEveryMs = 2_000;

const AskContext = createContext<Ask>(() => undefined);

/** Opens the dialog of the board. */
export const useAsk = (): Ask => useContext(AskContext);

type DialogProps = { readonly opening: Opening<Asked>; readonly close: () => void };

/** Looks at the case itself: its line may have gone, and does not say what became of it. */
const Dialog = ({ opening: { on: asked, isOpen }, close }: DialogProps) => {
  const { command, line } = asked;
  const { data } = useRead(
    'GET /emergencies/{id}',
    { path: { id: line.caseId } },
    { refetchInterval: pollEvery(lookEveryMs), enabled: isOpen },
  );
  const seen = targetOfLine(line);
  // Of an older list: what to do is what was with the text that the line showed.
  const instruction = data?.alert.text === line.text ? data.alert.instruction : undefined;
  const known =
    data === undefined
      ? {}
      : {
          ...(data.alert.areas === undefined ? {} : { areas: data.alert.areas }),
          ...{ times: data.alert, orders: data.orders, recorded: data.deliveredText, spoken: spokenIn(data) },
        };
  const opened = { ...seen, ...known, instruction: seen.instruction ?? instruction };
  // A look that is no newer than the line is no news: whether it may be done is then for the service to say.
  const found = data !== undefined && data.version > line.version ? data : null;
  return (
    <EmergencyDialog.Part
      command={command}
      opened={opened}
      on={found === null ? opened : targetOf(command, found)}
      offered={found === null || found.possibleActions.includes(actionOf[command])}
      open={isOpen}
      close={close}
    />
  );
};

type BoardDialogProps = { readonly children: ReactNode; readonly isDrawn: boolean };

/** The one dialog of the board stands apart from the lines: it outlasts the one it was opened on. */
export const BoardDialog = ({ children, isDrawn }: BoardDialogProps) => {
  const { opening, open, close } = useOpening<Asked>();
  usePrepared(parts, isDrawn);
  // The lines are not drawn again with the board.
  const ask = useCallback<Ask>((command, line) => open({ command, line }), [open]);
  return (
    <AskContext value={ask}>
      {children}
      {opening === null ? null : <Dialog key={opening.times} opening={opening} close={close} />}
    </AskContext>
  );
};
