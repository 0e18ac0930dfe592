import type { Acted, Deed } from '../../../alert/emergency-command.ts';
import { DeedButton } from '../../../alert/emergency-command-button.tsx';
import { EmergencyDialog } from '../../../alert/emergency-dialog.tsx';
import { useOpening } from '../../../ui/use-opening.ts';

type EmergencyActionProps = {
  readonly deed: Deed;
  readonly on: Acted;
  /** Whether it can be done now; an open dialog outlasts it, with everything typed. */
  readonly offered: boolean;
};

/** The button and its dialog, for a page that stays while its case moves. */
export const EmergencyAction = ({ deed, on, offered }: EmergencyActionProps) => {
  const { opening, open, close } = useOpening<Acted>();
  return (
    <>
      {offered ? <DeedButton deed={deed} on={on} open={() => open(on)} /> : null}
      {opening === null ? null : (
        <EmergencyDialog
          key={opening.times}
          deed={deed}
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
