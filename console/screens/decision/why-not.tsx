import { Alert } from 'antd';
import type { ApplicationCase, Me } from '../../api/schema.ts';
import { mayOf, useMe } from '../../app/me.tsx';
import { useWords } from '../../i18n/language.tsx';
import { defineWords } from '../../i18n/words.ts';
import { isToDecide } from './attention.ts';

const zh = {
  own: '本申请由您本人填写或提交，须由同单位另一名审批人员决定。您可以把本页地址转给同事办理。',
  signed: '您已作第一签批，须由同单位另一名审批人员复核。您可以把本页地址转给同事办理。',
  auditor: '审计身份可以查看全部内容和办理经过，不作决定。',
  'not-theirs': '本申请由主管的通信管理局审批人员决定，当前身份只能查看。',
} as const;
const en = {
  own: 'You wrote or submitted this application yourself: another officer of your organisation decides it. You can pass on the address of this page.',
  signed:
    'You gave the first signature: another officer of your organisation gives the second. You can pass on the address of this page.',
  auditor: 'Auditors see everything and its history; they decide nothing.',
  'not-theirs': 'Officers of the competent authority decide this application; you can look at it.',
} as const;

type Why = keyof typeof zh;
const whyWords = defineWords<{ title: string; why: Readonly<Record<Why, string>> }>(
  { title: '不能由您决定', why: zh },
  { title: 'Not for you to decide', why: en },
);

/** null where it can be decided, or where nobody decides any more. */
const whyNot = (current: ApplicationCase, me: Me): Why | null => {
  const undecided = current.status === 'submitted' || current.status === 'awaiting-second-signature';
  if (!undecided || (isToDecide(current) && current.firstSignature?.subject !== me.subject)) return null;
  const decides = mayOf(me, ['authority-officer']) && me.organisation === current.authority;
  if (decides) return current.firstSignature?.subject === me.subject ? 'signed' : 'own';
  return mayOf(me, ['auditor']) ? 'auditor' : 'not-theirs';
};

/** Says why there is no button, and who has it. */
export const WhyNot = ({ current }: { readonly current: ApplicationCase }) => {
  const words = useWords(whyWords);
  const why = whyNot(current, useMe());
  return why === null ? null : (
    <Alert className="problem" type="info" showIcon title={words.title} description={words.why[why]} />
  );
};
