import { Input } from 'antd';
import { useId, useState } from 'react';
import { shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { useCommand } from '../../api/queries.ts';
import type { EmergencyCase } from '../../api/schema.ts';
import { useNotify } from '../../app/notices.tsx';
import { useNow } from '../../app/server-clock.tsx';
import { useWords } from '../../i18n/language.tsx';
import { ConfirmAction } from '../../parts/confirm-action.tsx';
import { actWords } from './act-words.ts';

/** Complaints that came in about the message: how many, and the day they came. */
export const Complaints = ({ case: { id, version, path } }: { readonly case: EmergencyCase }) => {
  const words = useWords(actWords);
  const notify = useNotify();
  const record = useCommand('POST /emergencies/{id}/complaints');
  const today = shanghaiDate(useNow());
  const [count, setCount] = useState('1');
  const [given, setGiven] = useState<string | null>(null);
  const receivedOn = given ?? today;
  const [countId, dateId] = [useId(), useId()];
  const act = async (): Promise<boolean> => {
    const { ok } = await record.give({ path: { id }, body: { version, count: Number(count), receivedOn } });
    if (ok) notify('success', words.complaintsDone);
    return ok;
  };
  return (
    <ConfirmAction
      label={words.complaints}
      title={words.complaintsTitle}
      confirmLabel={words.complaintsDeed}
      ready={/^[1-9]\d{0,8}$/.test(count) && receivedOn !== ''}
      drill={path === 'exercise'}
      problem={record.problem}
      onOpen={record.forget}
      onConfirm={act}
    >
      <div className="fields">
        <div className="field">
          <label htmlFor={countId}>{words.count}</label>
          <Input id={countId} inputMode="numeric" value={count} onChange={({ target }) => setCount(target.value)} />
        </div>
        <div className="field">
          <label htmlFor={dateId}>{words.receivedOn}</label>
          <Input
            id={dateId}
            type="date"
            max={today}
            value={receivedOn}
            onChange={({ target }) => setGiven(target.value)}
          />
        </div>
      </div>
    </ConfirmAction>
  );
};
