import { Modal } from 'antd';
import type { ReactNode } from 'react';

export type ExpiredProps = {
  readonly title: string;
  readonly told: ReactNode;
  readonly actions: ReactNode;
  readonly giveUp: () => void;
};

/** Before all else on the page: something asked for waits for a sign-in. */
export const ExpiredDialog = ({ title, told, actions, giveUp }: ExpiredProps) => (
  <Modal open title={title} onCancel={giveUp} footer={actions} mask={{ closable: false }}>
    {told}
  </Modal>
);
