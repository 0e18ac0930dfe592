import { Alert, Button, Flex, Modal } from 'antd';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import type { Problem as ProblemValue } from '../api/problem.ts';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { Problem } from './problem.tsx';

/** What is asked before anything is done, whoever opens it. */
export type Question = {
  readonly kind?: 'primary' | 'default' | 'danger';
  /** Asks the question, e.g. `批准发送？`; drills ask other words than the real thing. */
  readonly title: string;
  /** Names the scale in words: `约 1,240 万用户，广东省`. Shown large; pass `useScale()`'s text. */
  readonly scale?: ReactNode;
  /** More to read or fill in before confirming, e.g. a reason. */
  readonly children?: ReactNode;
  /** On the button that does it: say what is done, never only 确定. */
  readonly confirmLabel: string;
  /** Whether what is asked for in the dialog is filled in. */
  readonly ready?: boolean;
  /** Hatched and labelled: nothing of it reaches the public. */
  readonly drill?: boolean;
  /** Its buttons stay in sight however long it is: what stops something, or sends it, is never looked for. */
  readonly atHand?: boolean;
  readonly problem?: ProblemValue | null;
  /** What the problem is about, where it is one thing of several. */
  readonly problemOf?: string | undefined;
  /** Whether it can be done now; a dialog that is open stays when it no longer can. */
  readonly offered?: boolean;
  /** Why it can no longer be done though the dialog is open: shown instead of doing it. */
  readonly meanwhile?: ReactNode;
  /** true closes the dialog; false leaves it open with everything typed. */
  readonly onConfirm: () => Promise<boolean>;
  /** Closed without doing it. */
  readonly onClose?: () => void;
};

/** Where the button that opened it is gone, so is the place of the keyboard: it is left in the dialog that closes. */
const keepPlace = (within: Element | null): void => {
  const at = document.activeElement;
  const isLost = at === null || at === document.body || within?.closest('[role="dialog"]')?.contains(at) === true;
  if (isLost) document.querySelector('h1')?.focus();
};

const fields = ['input', 'textarea', 'select'].map((field) => `.ant-modal-body ${field}:enabled`).join();

/** Keys go to what is to be filled in, else to the way back: never to what does it, nor away from where somebody is. */
const takePlace = (back: HTMLElement | null): void => {
  const dialog = back?.closest('[role="dialog"]');
  const at = document.activeElement;
  if (dialog?.contains(at) === true && at !== dialog && at?.classList.contains('ant-modal-close') !== true) return;
  (dialog?.querySelector<HTMLElement>(fields) ?? back)?.focus({ preventScroll: true });
};

const OpenContext = createContext(false);
/** Whether the dialog around it is open: what is in it stays there while it is closed. */
export const useIsOpen = (): boolean => useContext(OpenContext);

type ConfirmDialogProps = Question & { readonly open: boolean; readonly close: () => void };

/** The dialog before a command. It opens on what it is about, not on the button that does it. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const {
    open,
    kind = 'default',
    title,
    scale,
    children,
    confirmLabel,
    ready = true,
    drill = false,
    atHand = false,
    problem,
  } = props;
  const { meanwhile = null, problemOf } = props;
  const words = useWords(commonWords);
  const [busy, setBusy] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  // Until then what is in it is still what it was when it was closed.
  const [isShown, setIsShown] = useState(false);
  // What one's own command brings about may be seen before its answer is.
  const overtaken = open && !busy && meanwhile !== null;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const done = await props.onConfirm().finally(() => setBusy(false));
    if (done) props.close();
  };
  const leave = (): void => {
    props.close();
    props.onClose?.();
  };
  const footer = (
    <Flex wrap justify="end" gap="small" className="buttons">
      <Button ref={back} onClick={leave} disabled={busy}>
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
    </Flex>
  );
  return (
    <OpenContext value={open && isShown}>
      <Modal
        open={open}
        title={drill ? `【${words.exercise}】${title}` : title}
        footer={footer}
        onCancel={leave}
        closable={!busy}
        keyboard={!busy}
        mask={{ closable: false }}
        className={[drill ? 'drill-dialog' : '', atHand ? 'at-hand' : ''].join(' ')}
        destroyOnHidden={false}
        afterOpenChange={(isOpen) => {
          setIsShown(isOpen);
          if (isOpen) takePlace(back.current);
        }}
        afterClose={() => keepPlace(back.current)}
      >
        {scale === undefined ? null : (
          <Alert className="notice" role="note" type="warning" showIcon title={<strong>{scale}</strong>} />
        )}
        {overtaken ? meanwhile : null}
        {problem === undefined || problem === null ? null : (
          <Problem problem={problem} {...(problemOf === undefined ? {} : { of: problemOf })} />
        )}
        {children}
      </Modal>
    </OpenContext>
  );
};
