import { useOpening } from '../use-opening.ts';
import { DeedButton } from './deed-button.tsx';
import { EmergencyDialog } from './emergency-dialog.tsx';
import type { Acted, Deed } from './use-deed.ts';

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
