import type { EmergencyCommand, Target } from '../../../alert/emergency-command.ts';
import { EmergencyCommandButton } from '../../../alert/emergency-command-button.tsx';
import { EmergencyDialog } from '../../../alert/emergency-dialog.tsx';
import { useOpening } from '../../../ui/use-opening.ts';

type EmergencyActionProps = {
  readonly command: EmergencyCommand;
  readonly on: Target;
  /** Whether it can be done now; an open dialog outlasts it, with everything typed. */
  readonly offered: boolean;
};

/** The button and its dialog, for a page that stays while its case moves. */
export const EmergencyAction = ({ command, on, offered }: EmergencyActionProps) => {
  const { opening, open, close } = useOpening<Target>();
  return (
    <>
      {offered ? <EmergencyCommandButton command={command} on={on} open={() => open(on)} /> : null}
      {opening === null ? null : (
        <EmergencyDialog
          key={opening.times}
          command={command}
          opened={opening.on}
          on={on}
          offered={offered}
          open={opening.isOpen}
          close={close}
        />
      )}
    </>
  );
};
