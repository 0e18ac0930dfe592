import { Input, Radio } from 'antd';
import { useState } from 'react';
import { TelephoneStage } from '../../lambda/domain/order/events.ts';
import { ConfirmAction } from '../answers/confirm-action.tsx';
import { useCommand } from '../api/queries.ts';
import { useNow } from '../api/services.tsx';
import type { OrderRow } from '../api/types.ts';
import { MomentField } from '../case-file/moment-field.tsx';
import { useOrganisationName, useOrganisations } from '../case-file/organisations.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { FormField } from '../ui/form-field.tsx';
import { instantOf, writtenMoment } from '../ui/moment.ts';
import { useNotify } from '../ui/notices.tsx';
import { OperatorContact } from './operator-state.tsx';

export const telephoneWords = defineWords(
  {
    label: '记录电话下达…',
    title: (operator: string) => `记录已用电话向${operator}下达指令`,
    deed: '记录电话下达',
    done: '电话下达已记录',
    readOut: '请向对方念出指令编号。对方系统恢复后收到同一编号的指令，须视为同一条，不再重复发送：',
    says: '只记录电话下达，不算接收，也不算送达；平台继续向该运营商系统下达，直到其系统接收。',
    stage: '电话中',
    stages: { ordered: '已向对方下达', confirmed: '对方确认已执行' },
    at: '通话时间',
    office: '对方部门或岗位',
    spokenTo: '对方姓名（以其自述为准）',
  },
  {
    label: 'Record an order by telephone…',
    title: (operator: string) => `Record that ${operator} was given the order by telephone`,
    deed: 'Record it',
    done: 'The order by telephone is on record',
    readOut:
      'Read out the id of the order. Once their systems are back they get the order of this id, and must treat it as the same one and send nothing twice: ',
    says: 'This records the call alone: it counts as no acceptance and no delivery. The order goes on being handed over until their systems accept it.',
    stage: 'On the telephone',
    stages: { ordered: 'they were given the order', confirmed: 'they said that they carry it out' },
    at: 'Time of the call',
    office: 'Their office or post',
    spokenTo: 'Their name (as they said it)',
  },
);

/** Records that an operator which cannot be reached otherwise was given its order by telephone. */
export const TelephoneOrder = ({ order }: { readonly order: OrderRow }) => {
  const { orderId, operator, telephoned } = order;
  const words = useWords(telephoneWords);
  const nameOf = useOrganisationName();
  const contact = useOrganisations().get(operator)?.contact;
  const notify = useNotify();
  const now = useNow();
  const [stage, choose] = useState<TelephoneStage>(telephoned === undefined ? 'ordered' : 'confirmed');
  const [at, setAt] = useState('');
  const [office, setOffice] = useState(telephoned?.office ?? contact?.office ?? '');
  const [spokenTo, setSpokenTo] = useState('');
  const { give, problem, forget } = useCommand('POST /orders/{orderId}/telephone');
  const said = instantOf(at);
  const act = async (): Promise<boolean> => {
    if (said === null) return false;
    const { ok } = await give({ path: { orderId }, body: { stage, at: said, office, spokenTo } });
    if (ok) notify('success', words.done);
    return ok;
  };
  const open = (): void => {
    forget();
    setAt(writtenMoment(now));
  };
  return (
    <ConfirmAction
      label={words.label}
      title={words.title(nameOf(operator))}
      confirmLabel={words.deed}
      ready={said !== null && office.trim() !== '' && spokenTo.trim() !== ''}
      problem={problem}
      onOpen={open}
      onConfirm={act}
    >
      <div className="stack">
        <p>
          <OperatorContact operator={operator} />
        </p>
        <p>
          {words.readOut}
          <code>{orderId}</code>
        </p>
        <Radio.Group
          aria-label={words.stage}
          value={stage}
          options={TelephoneStage.options.map((value) => ({ value, label: words.stages[value] }))}
          onChange={({ target }) => choose(TelephoneStage.parse(target.value))}
        />
        <FormField label={words.at}>
          {({ id, 'aria-describedby': describedBy }) => (
            <MomentField id={id} describedBy={describedBy} value={at} onChange={setAt} />
          )}
        </FormField>
        <FormField label={words.office}>
          {(control) => (
            <Input {...control} maxLength={100} value={office} onChange={({ target }) => setOffice(target.value)} />
          )}
        </FormField>
        <FormField label={words.spokenTo}>
          {(control) => (
            <Input {...control} maxLength={60} value={spokenTo} onChange={({ target }) => setSpokenTo(target.value)} />
          )}
        </FormField>
        <p className="soft">{words.says}</p>
      </div>
    </ConfirmAction>
  );
};
