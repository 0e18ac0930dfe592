import { Radio } from 'antd';
import { useState } from 'react';
import { TellingKind } from '../../lambda/domain/order/order.ts';
import { ConfirmDialog } from '../answers/confirm-dialog.tsx';
import { useWords } from '../i18n/language.tsx';
import { AlreadyOut } from '../orders/already-out.tsx';
import { FormField } from '../ui/form-field.tsx';
import { useNotify } from '../ui/notices.tsx';
import { DeliveredText } from './delivered-text.tsx';
import type { Target } from './emergency-command.ts';
import { TellingFields } from './telling-fields.tsx';
import { tellingWords } from './telling-words.ts';
import { useTelling } from './use-telling.ts';

type TellDialogProps = {
  readonly on: Target;
  /** What is told unless another is chosen. */
  readonly first: TellingKind;
  readonly open: boolean;
  readonly close: () => void;
};

/** Tells those who have a message that is closed. To be mounted anew at every opening. */
export const TellDialog = ({ on, first, open, close }: TellDialogProps) => {
  const words = useWords(tellingWords);
  const notify = useNotify();
  const [kind, choose] = useState(first);
  const correction = useTelling('correction', on.id, on.spoken);
  const allClear = useTelling('all-clear', on.id, on.spoken);
  const telling = kind === 'correction' ? correction : allClear;
  const { drill, recorded = null, text, instruction = '', orders = [] } = on;
  const act = async (): Promise<boolean> => {
    const told = await telling.tell();
    if (told) notify('success', drill ? words.drillTold : words.told);
    return told;
  };
  return (
    <ConfirmDialog
      open={open}
      close={close}
      kind="primary"
      title={drill ? words.drillTitle : words.title}
      confirmLabel={drill ? words.drillDeed : words.deed}
      ready={telling.ready}
      drill={drill}
      problem={telling.problem}
      onConfirm={act}
    >
      <div className="stack">
        <DeliveredText recorded={recorded} words={{ text, instruction }} drill={drill} />
        <AlreadyOut orders={orders} drill={drill} />
        <FormField label={words.kind}>
          <Radio.Group
            value={kind}
            options={TellingKind.options.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={({ target }) => choose(TellingKind.parse(target.value))}
          />
        </FormField>
        <TellingFields telling={telling} drill={drill} />
      </div>
    </ConfirmDialog>
  );
};
