import { Button, Flex } from 'antd';
import { useState } from 'react';
import { ConfirmAction } from '../../answers/confirm-action.tsx';
import { useCommand } from '../../api/queries.ts';
import type { RegistryState } from '../../api/types.ts';
import { useWords } from '../../i18n/language.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { useFilter } from '../../ui/use-filter.ts';
import { Propose, ReasonField } from './later-parts.ts';
import { changeWords } from './registry-words.ts';

type RowProps = { readonly row: RegistryState };

const Retire = ({ row: { kind, id } }: RowProps) => {
  const words = useWords(changeWords);
  const notify = useNotify();
  const propose = useCommand('POST /registry/{kind}/{id}/proposals');
  const [reason, setReason] = useState('');
  const act = async (): Promise<boolean> => {
    const { ok } = await propose.give({ path: { kind, id }, body: { entry: null, reason } });
    if (ok) notify('success', words.proposedDone);
    return ok;
  };
  return (
    <ConfirmAction
      label={words.retire}
      title={words.retireTitle}
      confirmLabel={words.retireDeed}
      ready={reason.trim() !== ''}
      problem={propose.problem}
      onOpen={propose.forget}
      onConfirm={act}
    >
      <ReasonField.Part label={words.reason} value={reason} onChange={setReason} />
    </ConfirmAction>
  );
};

/** What may be proposed while nothing waits: a change, or that it is no longer in force. */
export const Change = ({ row }: RowProps) => {
  const words = useWords(changeWords);
  const [form, setForm] = useFilter('change', ['closed', 'open'] as const, 'closed');
  if (!row.possibleActions.includes('propose-change')) return null;
  return (
    <section className="panel stack">
      <Flex wrap gap="small">
        <Button aria-expanded={form === 'open'} onClick={() => setForm(form === 'open' ? 'closed' : 'open')}>
          {form === 'open' ? words.closeForm : words.change}
        </Button>
        {row.current === null ? null : <Retire row={row} />}
      </Flex>
      {form === 'open' ? <Propose.Part kind={row.kind} current={row.current} done={() => setForm('closed')} /> : null}
    </section>
  );
};
