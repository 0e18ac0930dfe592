import { Flex } from 'antd';
import { useState } from 'react';
import { ConfirmAction } from '../../answers/confirm-action.tsx';
import { useCommand } from '../../api/queries.ts';
import type { RegistryState } from '../../api/types.ts';
import { Moment } from '../../case-file/deadline.tsx';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { useMe } from '../../session/me.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { ChangesInWords, Comparison } from './comparison.tsx';
import { ReasonField } from './later-parts.ts';
import { changeWords, registryWords } from './registry-words.ts';
import { useEntryName } from './row-view.tsx';

type RowProps = { readonly row: RegistryState };
type SettleProps = RowProps & { readonly verdict: 'confirm' | 'reject'; readonly own: boolean };

const Settle = ({ row, verdict, own }: SettleProps) => {
  const { kind, id, version, current, proposal } = row;
  const { kind: kinds } = useWords(registryWords);
  const { colon } = useWords(commonWords);
  const name = useEntryName()(id, current ?? proposal?.entry ?? null);
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
      scale={`${kinds[kind]}${colon}${name}`}
      confirmLabel={confirms ? words.confirmDeed : words.rejectDeed}
      problem={command.problem}
      onOpen={command.forget}
      onConfirm={act}
    >
      {confirms ? <ChangesInWords row={row} /> : null}
      <ReasonField.Part label={words.remark} value={reason} onChange={setReason} />
    </ConfirmAction>
  );
};

/** What one person proposed, beside what is in force, and what whoever looks can do about it. */
export const Proposal = ({ row }: RowProps) => {
  const words = useWords(changeWords);
  const { colon } = useWords(commonWords);
  const { subject } = useMe();
  const { proposal, possibleActions: may } = row;
  if (proposal === null) return null;
  const own = proposal.by === subject;
  return (
    <section className="panel board-waiting stack">
      <h2>{words.proposal}</h2>
      <p>
        {words.by}
        {colon}
        <span lang="zh-CN">{proposal.name}</span> · <Moment at={proposal.at} />
        <br />
        {words.why}
        {colon}
        <span lang="zh-CN">{proposal.reason}</span>
      </p>
      <Comparison row={row} />
      {own && may.includes('reject-change') ? <p>{words.own}</p> : null}
      <Flex wrap gap="small">
        {may.includes('confirm-change') ? <Settle row={row} verdict="confirm" own={own} /> : null}
        {may.includes('reject-change') ? <Settle row={row} verdict="reject" own={own} /> : null}
      </Flex>
    </section>
  );
};
