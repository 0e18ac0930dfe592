import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Flex } from 'antd';
import * as z from 'zod';
import { isSame } from '../../../lambda/domain/kernel/is-same.ts';
import type { Operations } from '../../../lambda/http/operations.ts';
import { ListStates } from '../../answers/list-states.tsx';
import { Problem } from '../../answers/problem.tsx';
import { readKey, useCommand, useRead } from '../../api/queries.ts';
import { Moment } from '../../case-file/deadline.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { useWords } from '../../i18n/language.tsx';
import { commonWords } from '../../i18n/words.ts';
import { useMe } from '../../session/me.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { noticeChoicesWords } from './notice-choices-words.ts';

type Choices = Operations['GET /me/notice-choices']['answer'];
type Channel = Choices['channels'][number];
type Kind = Choices['kinds'][number];

/** By kind, of those that were changed and not saved: the gateways that are not to be used. */
const Off = z.record(z.string(), z.array(z.string()));
type Off = Readonly<Record<string, readonly string[]>>;
const readOff = (found: unknown): Off | null => Off.safeParse(found).data ?? null;

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

/** Of what was chosen and not saved, what says something else than `choices` and can still be chosen. */
const unsavedOf = ({ channels, kinds }: Choices, changed: Off): Off => {
  const isKnown = (gateway: string): boolean => channels.some((one) => one.gateway === gateway);
  return Object.fromEntries(
    kinds.flatMap(({ kind, locked, off }): (readonly [string, readonly string[]])[] => {
      const now = changed[kind]?.filter(isKnown);
      return locked || now === undefined || isSame(now.toSorted(), off.toSorted()) ? [] : [[kind, now]];
    }),
  );
};

type UnsavedProps = { readonly restored: boolean; readonly discard: () => void };

const Unsaved = ({ restored, discard }: UnsavedProps) => {
  const words = useWords(noticeChoicesWords);
  return (
    <Alert
      className="notice"
      role="status"
      type="info"
      showIcon
      title={restored ? words.restored : words.unsaved}
      action={<Button onClick={discard}>{words.discard}</Button>}
    />
  );
};

/** What is chosen stays on this machine until it is saved. */
const Choosing = ({ choices }: { readonly choices: Choices }) => {
  const { channels, kinds, chosenAt } = choices;
  const words = useWords(noticeChoicesWords);
  const { save } = useWords(commonWords);
  const notify = useNotify();
  const queries = useQueryClient();
  const { subject } = useMe();
  const draft = useDraft<Off>(`${subject}.notice-choices`, {}, readOff);
  const unsaved = unsavedOf(choices, draft.value);
  const { give, running, problem } = useCommand('PUT /me/notice-choices');
  const offOf = ({ kind, off }: Kind): readonly string[] => unsaved[kind] ?? off;
  const change = (kind: string, off: readonly string[]): void => {
    const changed = unsavedOf(choices, { ...unsaved, [kind]: off });
    if (Object.keys(changed).length === 0) draft.settle({});
    else draft.change(changed);
  };
  const act = async (): Promise<void> => {
    const off = kinds.map((row) => ({ kind: row.kind, gateways: offOf(row) }));
    const given = await give({ body: { off: off.filter(({ gateways }) => gateways.length > 0) } });
    if (!given.ok) return;
    queries.setQueryData(readKey('GET /me/notice-choices', {}), given.value);
    draft.settle({});
    notify('success', words.saved);
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
            change={(off) => change(row.kind, off)}
          />
        ))}
      {Object.keys(unsaved).length === 0 ? null : (
        <Unsaved restored={draft.restored} discard={() => draft.settle({})} />
      )}
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
