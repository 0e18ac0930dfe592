import * as z from 'zod';
import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import { ConfirmAction } from '../../../answers/confirm-action.tsx';
import { useCommand } from '../../../api/queries.ts';
import type { ApplicationCase } from '../../../api/types.ts';
import { Errata } from '../../../case-file/errata.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';
import { AlreadyOut } from '../../../orders/already-out.tsx';
import { useMe } from '../../../session/me.tsx';
import { useNotify } from '../../../ui/notices.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { decisionWords } from './decision-words.ts';
import { TextField } from './order-fields.tsx';

export const erratumWords = defineWords(
  {
    heading: '更正已发出的短信',
    issue: '发送更正…',
    sign: '复核更正…',
    title: '向收到过这条短信的用户发送更正？',
    titleOfTwo: '签批更正，由另一名审批人员复核后发送？',
    signTitle: '复核通过，向收到过这条短信的用户发送更正？',
    deed: '发送更正',
    deedOfTwo: '签批，待复核',
    signDeed: '复核通过，发送更正',
    whom: '只发给收到过这条短信的手机，不论现在何处，不需要提前期；运营商不能只发给收到过的人的，按原区域发送。更正按短信内容规定校验。',
    text: '更正短信（手机上显示的全文）',
    corrects: '原短信何处有误（写入记录，不发往手机）',
    begin: (sender: string) => `【${sender}】更正：`,
    sent: '更正已下达运营商',
    signed: '更正已签批，待另一名审批人员复核',
  },
  {
    heading: 'Put right what was sent',
    issue: 'Send an erratum…',
    sign: 'Sign the erratum…',
    title: 'Send an erratum to those who got this message?',
    titleOfTwo: 'Sign the erratum, to be sent once another officer has signed it?',
    signTitle: 'Sign it, and send the erratum to those who got this message?',
    deed: 'Send the erratum',
    deedOfTwo: 'Sign; another officer has to',
    signDeed: 'Sign and send the erratum',
    whom: 'Goes to the phones alone that received this message, wherever they are now, without a lead time; an operator that cannot tell them apart sends it to the area of the message. The rules of content apply.',
    text: 'Erratum (all that phones show)',
    corrects: 'What was wrong (for the record, not for phones)',
    begin: (sender: string) => `【${sender}】更正：`,
    sent: 'The erratum is on its way to the operators',
    signed: 'Signed; another officer has to sign as well',
  },
);

const Written = z.object({ text: z.string(), corrects: z.string() });
type Written = Readonly<z.infer<typeof Written>>;
const read = (found: unknown): Written | null => Written.safeParse(found).data ?? null;

type Of = { readonly current: ApplicationCase };

/** As the phone will show it, with its length. */
const OnPhone = ({ text }: { readonly text: string }) => {
  const { units } = useWords(decisionWords);
  const measured = measureText(text);
  return <PhoneBubble text={text} note={units(measured.units, measured.units === 0 ? 0 : measured.segments)} />;
};

const Issue = ({ current }: Of) => {
  const { id, version, content, firstSignature, orders, possibleActions } = current;
  const words = useWords(erratumWords);
  const notify = useNotify();
  const { subject } = useMe();
  const begun = { text: words.begin(content.sendingAgency ?? ''), corrects: '' };
  const draft = useDraft<Written>(`${subject}.erratum.${id}`, begun, read);
  const { give, problem, forget } = useCommand('POST /applications/{id}/erratum');
  const { text, corrects } = draft.value;
  const ofTwo = firstSignature !== null;
  const act = async (): Promise<boolean> => {
    const { ok } = await give({ path: { id }, body: { version, text, corrects } });
    if (!ok) return false;
    draft.settle(begun);
    notify('success', ofTwo ? words.signed : words.sent);
    return true;
  };
  return (
    <ConfirmAction
      label={words.issue}
      kind="danger"
      title={ofTwo ? words.titleOfTwo : words.title}
      confirmLabel={ofTwo ? words.deedOfTwo : words.deed}
      ready={text.trim() !== '' && corrects.trim() !== ''}
      problem={problem}
      offered={possibleActions.includes('issue-erratum')}
      onOpen={forget}
      onConfirm={act}
    >
      <p>{words.whom}</p>
      <PhoneBubble text={content.text} />
      <AlreadyOut orders={orders} />
      <TextField
        label={words.corrects}
        value={corrects}
        onChange={(typed) => draft.change({ text, corrects: typed })}
        required
      />
      <TextField
        label={words.text}
        value={text}
        onChange={(typed) => draft.change({ text: typed, corrects })}
        required
      />
      <OnPhone text={text} />
    </ConfirmAction>
  );
};

const Sign = ({ current }: Of) => {
  const { id, version, pendingErratum, possibleActions } = current;
  const words = useWords(erratumWords);
  const notify = useNotify();
  const { give, problem, forget } = useCommand('POST /applications/{id}/erratum/sign');
  const act = async (): Promise<boolean> => {
    const { ok } = await give({ path: { id }, body: { version } });
    if (ok) notify('success', words.sent);
    return ok;
  };
  return (
    <ConfirmAction
      label={words.sign}
      kind="primary"
      title={words.signTitle}
      confirmLabel={words.signDeed}
      problem={problem}
      offered={possibleActions.includes('sign-erratum')}
      onOpen={forget}
      onConfirm={act}
    >
      <p>{words.whom}</p>
      <OnPhone text={pendingErratum?.text ?? ''} />
      <p lang="zh-CN">{pendingErratum?.corrects}</p>
    </ConfirmAction>
  );
};

/** Puts right what is on phones: by one officer, or by two where the send took two. */
export const Erratum = ({ current }: Of) => {
  const words = useWords(erratumWords);
  const { possibleActions } = current;
  const may = possibleActions.includes('issue-erratum') || possibleActions.includes('sign-erratum');
  return (
    <>
      <Errata found={current} />
      <section className={may ? 'panel stack' : ''} hidden={!may}>
        <h2>{words.heading}</h2>
        <div className="buttons">
          <Sign current={current} /> <Issue current={current} />
        </div>
      </section>
    </>
  );
};
