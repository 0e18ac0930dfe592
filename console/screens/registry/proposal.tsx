import { useState } from 'react';
import { useCommand } from '../../api/queries.ts';
import type { RegistryRow } from '../../api/schema.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useNotify } from '../../app/notices.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { Moment } from '../../parts/deadline.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { changeWords } from './change-words.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { forms } from './kinds.ts';
import { useShownField } from './show-field.ts';
import { registryWords } from './words.ts';

type RowProps = { readonly row: RegistryRow };
type SettleProps = RowProps & { readonly verdict: 'confirm' | 'reject'; readonly own: boolean };

const Settle = ({ row: { kind, id, version }, verdict, own }: SettleProps) => {
  const words = useWords(changeWords);
  const notify = useNotify();
  const [confirm, reject] = [
    useCommand('POST /registry/{kind}/{id}/confirm'),
    useCommand('POST /registry/{kind}/{id}/reject'),
  ];
  const command = verdict === 'confirm' ? confirm : reject;
  const [reason, setReason] = useState('');
  const confirms = verdict === 'confirm';
  const act = async (): Promise<boolean> => {
    const { ok } = await command.give({ path: { kind, id }, body: { version, reason } });
    if (ok) notify('success', confirms ? words.confirmed : words.rejected);
    return ok;
  };
  return (
    <ConfirmAction
      label={confirms ? words.confirm : own ? words.takeBack : words.reject}
      kind={confirms ? 'primary' : 'default'}
      title={confirms ? words.confirmTitle : words.rejectTitle}
      confirmLabel={confirms ? words.confirmDeed : words.rejectDeed}
      problem={command.problem}
      onOpen={command.forget}
      onConfirm={act}
    >
      <ReasonField label={words.remark} value={reason} onChange={setReason} />
    </ConfirmAction>
  );
};

const Comparison = ({ row: { kind, current, proposal } }: RowProps) => {
  const words = useWords(changeWords);
  const { fields: names } = useWords(registryWords);
  const show = useShownField();
  const now: Fields = current === null ? {} : fieldsOf(current);
  const then: Fields | null = proposal === null || proposal.entry === null ? null : fieldsOf(proposal.entry);
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.proposed}</th>
        </tr>
      </thead>
      <tbody>
        {forms[kind].map((field) => {
          const [before, after] = [show(field, now), then === null ? words.retires : show(field, then)];
          return (
            <tr key={field.name} className={before === after ? '' : 'changed'}>
              <th scope="row" data-label={words.field}>
                {names[field.name]}
              </th>
              <td data-label={words.now}>{before}</td>
              <td data-label={words.proposed}>{before === after ? words.same : <strong>{after}</strong>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** What one person proposed, beside what is in force, and what a second person can do about it. */
export const Proposal = ({ row }: RowProps) => {
  const words = useWords(changeWords);
  const { subject } = useMe();
  const settles = useMay('registrar');
  const { proposal } = row;
  if (proposal === null) return null;
  const own = proposal.by === subject;
  return (
    <section className="board-waiting stack">
      <h2>{words.proposal}</h2>
      <p>
        {words.by}：<span lang="zh-CN">{proposal.name}</span> · <Moment at={proposal.at} />
        <br />
        {words.why}：<span lang="zh-CN">{proposal.reason}</span>
      </p>
      <div className="table-frame">
        <Comparison row={row} />
      </div>
      {settles && own ? <p>{words.own}</p> : null}
      {settles ? (
        <div className="choices">
          {own ? null : <Settle row={row} verdict="confirm" own={own} />}
          <Settle row={row} verdict="reject" own={own} />
        </div>
      ) : null}
    </section>
  );
};
