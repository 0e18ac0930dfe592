import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog, type Question } from './confirm-dialog.tsx';

export type ConfirmActionProps = Question & {
  /** On the button that opens the dialog; where it is not `offered` there is none. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onOpen?: () => void;
};

export const looks = { primary: { type: 'primary' }, default: {}, danger: { danger: true } } as const;

/** A button and the dialog between it and the command. */
export const ConfirmAction = ({ label, disabled = false, onOpen, ...question }: ConfirmActionProps) => {
  const { kind = 'default', offered = true } = question;
  const [open, setOpen] = useState(false);
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
      <ConfirmDialog {...question} open={open} close={() => setOpen(false)} />
    </>
  );
};
