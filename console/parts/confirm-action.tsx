import { WarningOutlined } from '@ant-design/icons';
import { Button, Modal, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Problem as ProblemValue } from '../api/problem.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Problem } from './problem.tsx';

export type ConfirmActionProps = {
  /** On the button that opens the dialog. */
  readonly label: string;
  readonly kind?: 'primary' | 'default' | 'danger';
  readonly disabled?: boolean;
  /** Asks the question, e.g. `批准发送？`; drills ask other words than the real thing. */
  readonly title: string;
  /** Names the scale in words: `约 12,400,000 部电话，广东省`. Shown large; pass `useScale()`'s text. */
  readonly scale?: ReactNode;
  /** More to read or fill in before confirming, e.g. a reason. */
  readonly children?: ReactNode;
  /** On the button that does it: say what is done, never only 确定. */
  readonly confirmLabel: string;
  /** Whether what is asked for in the dialog is filled in. */
  readonly ready?: boolean;
  /** Hatched and labelled: nothing of it reaches the public. */
  readonly drill?: boolean;
  readonly problem?: ProblemValue | null;
  /** Whether it can be done now: without it there is no button, but a dialog that is open stays. */
  readonly offered?: boolean;
  /** Why it can no longer be done though the dialog is open: shown instead of doing it. */
  readonly meanwhile?: ReactNode;
  /** true closes the dialog; false leaves it open with everything typed. */
  readonly onConfirm: () => Promise<boolean>;
  readonly onOpen?: () => void;
  /** Closed without doing it. */
  readonly onClose?: () => void;
};

const looks = { primary: { type: 'primary' }, default: {}, danger: { danger: true } } as const;

/** A button and the dialog between it and the deed. The dialog opens on what it is about, not on the button that does it. */
export const ConfirmAction = (props: ConfirmActionProps) => {
  const { label, kind = 'default', title, scale, children, confirmLabel, ready = true, drill = false, problem } = props;
  const { offered = true, meanwhile = null } = props;
  const words = useWords(commonWords);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  // What one's own deed brings about may be seen before its answer is.
  const overtaken = open && !busy && meanwhile !== null;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const done = await props.onConfirm().finally(() => setBusy(false));
    if (done) setOpen(false);
  };
  const show = (): void => {
    props.onOpen?.();
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    // The button that opened it is gone by now, and with it the place of the keyboard.
    if (!offered) document.querySelector('h1')?.focus();
    props.onClose?.();
  };
  const footer = (
    <Space wrap className="confirm-footer">
      <Button onClick={close} disabled={busy}>
        {words.back}
      </Button>
      <Button
        type="primary"
        danger={kind === 'danger'}
        loading={busy}
        disabled={!ready || overtaken}
        onClick={() => void confirm()}
      >
        {confirmLabel}
      </Button>
    </Space>
  );
  return (
    <>
      {offered ? (
        <Button {...looks[kind]} disabled={props.disabled === true} onClick={show}>
          {label}
        </Button>
      ) : null}
      <Modal
        open={open}
        title={drill ? `【${words.exercise}】${title}` : title}
        footer={footer}
        onCancel={close}
        closable={!busy}
        keyboard={!busy}
        mask={{ closable: false }}
        className={drill ? 'drill-dialog' : ''}
        destroyOnHidden={false}
      >
        {scale === undefined ? null : (
          <p className="scale">
            <WarningOutlined aria-hidden /> {scale}
          </p>
        )}
        {overtaken ? meanwhile : null}
        {problem === undefined || problem === null ? null : <Problem problem={problem} />}
        {children}
      </Modal>
    </>
  );
};
