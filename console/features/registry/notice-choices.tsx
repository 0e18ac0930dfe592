import { Alert, Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import type { Operations } from '../../../lambda/http/operations.ts';
import { ListStates } from '../../answers/list-states.tsx';
import { Problem } from '../../answers/problem.tsx';
import { useCommand, useRead } from '../../api/queries.ts';
import { Moment } from '../../case-file/deadline.tsx';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { noticeChoicesWords } from './notice-choices-words.ts';

type Choices = Operations['GET /me/notice-choices']['answer'];
type Channel = Choices['channels'][number];
type Kind = Choices['kinds'][number];
/** By kind: the gateways that are not to be used. */
type Off = Readonly<Partial<Record<Kind['kind'], readonly string[]>>>;

type KindProps = {
  readonly row: Kind;
  readonly channels: readonly Channel[];
  readonly off: readonly string[];
  readonly change: (off: readonly string[]) => void;
};

const KindField = ({ row: { kind, locked }, channels, off, change }: KindProps) => {
  const words = useWords(noticeChoicesWords);
  const nameOf = ({ by, gateway }: Channel): string => words.channel(words.by[by], gateway);
  const usual = channels.filter(({ urgentOnly }) => locked || !urgentOnly);
  const used = usual.filter(({ gateway }) => !off.includes(gateway));
  const isLast = (gateway: string): boolean => used.length === 1 && used[0]?.gateway === gateway;
  const notes = locked
    ? [words.locked]
    : [
        ...channels.filter(({ urgentOnly }) => urgentOnly).map((one) => words.urgentOnly(nameOf(one))),
        ...(used.length === 1 ? [words.last] : []),
      ];
  return (
    <FormField label={words.kinds[kind]} note={notes.map((note) => <div key={note}>{note}</div>)}>
      <Flex wrap gap="small">
        {usual.map((channel) => (
          <Checkbox
            key={channel.gateway}
            checked={used.includes(channel)}
            disabled={locked || isLast(channel.gateway)}
            onChange={({ target }) =>
              change(target.checked ? off.filter((gateway) => gateway !== channel.gateway) : [...off, channel.gateway])
            }
          >
            {nameOf(channel)}
          </Checkbox>
        ))}
      </Flex>
    </FormField>
  );
};

const Choosing = ({ choices: { channels, kinds, chosenAt } }: { readonly choices: Choices }) => {
  const words = useWords(noticeChoicesWords);
  const { save } = useWords(commonWords);
  const notify = useNotify();
  const { give, running, problem } = useCommand('PUT /me/notice-choices');
  const [changed, setChanged] = useState<Off>({});
  const offOf = ({ kind, off }: Kind): readonly string[] => changed[kind] ?? off;
  const act = async (): Promise<void> => {
    const off = kinds.map((row) => ({ kind: row.kind, gateways: offOf(row) }));
    const { ok } = await give({ body: { off: off.filter(({ gateways }) => gateways.length > 0) } });
    if (ok) notify('success', words.saved);
  };
  if (channels.length === 0) return <Alert type="warning" showIcon title={words.noChannel} />;
  return (
    <section className="panel">
      <p className="soft">
        {chosenAt === null ? (
          words.neverChosen
        ) : (
          <>
            {words.chosenAt} <Moment at={chosenAt} />
          </>
        )}
      </p>
      {kinds
        .toSorted((left, right) => Number(left.locked) - Number(right.locked))
        .map((row) => (
          <KindField
            key={row.kind}
            row={row}
            channels={channels}
            off={offOf(row)}
            change={(off) => setChanged({ ...changed, [row.kind]: off })}
          />
        ))}
      {problem === null ? null : <Problem problem={problem} />}
      <Button type="primary" loading={running} onClick={() => void act()}>
        {save}
      </Button>
    </section>
  );
};

/** By which of one's own channels of the duty roster one is told of what. */
export const NoticeChoicesScreen = () => {
  const words = useWords(noticeChoicesWords);
  const reading = useRead('GET /me/notice-choices', {});
  const isNobody = reading.error?.problem.code === 'not-found';
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      {isNobody ? (
        <Alert type="info" showIcon title={words.nobody} description={words.nobodyAdvice} />
      ) : (
        <ListStates reading={reading} isEmpty={false}>
          {reading.data === undefined ? null : <Choosing choices={reading.data} />}
        </ListStates>
      )}
    </Page>
  );
};
