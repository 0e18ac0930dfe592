import { Button } from 'antd';
import { type ComponentProps, useState } from 'react';
import { later, usePrepared } from '../ui/later.tsx';

const Dialog = later(async () => (await import('./confirm-dialog.tsx')).ConfirmDialog);
const parts = [Dialog];

/** What the dialog asks; whether it is open is the button's. */
type Question = Omit<ComponentProps<typeof Dialog.Part>, 'open' | 'close'>;

export type ConfirmActionProps = Question & {
  /** On the button that opens the dialog; where it is not `offered` there is none. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onOpen?: () => void;
};

export const looks = { primary: { type: 'primary' }, default: {}, danger: { danger: true } } as const;

/** A button and the dialog between it and the command, which is there before the line can be cut. */
export const ConfirmAction = ({ label, disabled = false, onOpen, ...question }: ConfirmActionProps) => {
  const { kind = 'default', offered = true } = question;
  // null: not opened yet.
  const [open, setOpen] = useState<boolean | null>(null);
  usePrepared(parts);
  const show = (): void => {
    onOpen?.();
    setOpen(true);
  };
  return (
    <>
      {offered ? (
        <Button {...looks[kind]} disabled={disabled} onClick={show}>
          {label}
        </Button>
      ) : null}
      {open === null ? null : <Dialog.Part {...question} open={open} close={() => setOpen(false)} />}
    </>
  );
};
