import { Button, Col, Flex, Input, Progress, Row, Typography } from 'antd';
import { useState } from 'react';
import { measureText } from '../../../../lambda/domain/rules/content-length.ts';
import { editions } from '../../../../lambda/domain/rules/editions.ts';
import { FindingList } from '../../../answers/finding-list.tsx';
import { TextWithFindings } from '../../../answers/text-with-findings.tsx';
import type { Finding } from '../../../api/types.ts';
import { plain } from '../../../application-form/form.ts';
import { useGuidance } from '../../../application-form/guidance.ts';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';
import { usePolicy } from '../../../session/me.tsx';
import { PhoneBubble } from '../../../ui/phone-bubble.tsx';
import { WrappingButton } from '../../../ui/wrapping-button.tsx';
import { Field, fieldId } from './field.tsx';
import { type Mend, type MendKind, mendsOf, type Signatory } from './mends.ts';
import { NearLimit } from './nature-section.tsx';

type Mends = Readonly<Record<MendKind, (what: string) => string>>;

const mendsZh: Mends = {
  'remove-link': (what) => `删去“${what}”`,
  'remove-hidden': (what) => `删去看不见的字符（${what} 处）`,
  sign: (what) => `署名【${what}】`,
  'add-phone': (what) => `加上咨询电话 ${what}`,
  tighten: (what) => `删去多余的空格和换行（省 ${what} 个字符）`,
  cut: (what) => `截取前 ${what} 个字符`,
  'cut-before-phone': (what) => `截短至 ${what} 个字符，保留末尾的联系电话`,
};
const mendsEn: Mends = {
  'remove-link': (what) => `Remove “${what}”`,
  'remove-hidden': (what) => `Take out what nobody can see (${what})`,
  sign: (what) => `Sign as 【${what}】`,
  'add-phone': (what) => `Add the contact phone ${what}`,
  tighten: (what) => `Remove spaces and line breaks (saves ${what})`,
  cut: (what) => `Keep the first ${what} characters`,
  'cut-before-phone': (what) => `Shorten to ${what} characters, keeping the phone at the end`,
};

/** As everywhere: 2,000. */
const grouped = (count: number): string => count.toLocaleString('en');

const manyEn = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${grouped(count)} ${one}s`);

const textWords = defineWords(
  {
    hint: '须写明发送机构名称和联系电话，不得含网址、链接。签名、空格、换行都计入字数。',
    measured: (units: number, limit: number | null, segments: number) =>
      `${grouped(units)}${limit === null ? '' : ` / ${grouped(limit)}`} 个字符，${grouped(segments)} 条短信${limit !== null && units > limit ? `，超出 ${grouped(units - limit)} 个字符` : ''}`,
    fine: '未发现须更正或提醒之处。',
    mends: mendsZh,
    mended: (what: string) => `已更正：${what}`,
    undo: '撤销',
    sender: (prefix: string) => `${prefix} ······`,
    preview: '市民手机上看到的样子；有问题的文字已标出，点按可看依据。',
  },
  {
    hint: 'It must name the sending agency and a contact phone, and hold no link. The signature, spaces and line breaks count.',
    measured: (units: number, limit: number | null, segments: number) =>
      `${grouped(units)}${limit === null ? '' : ` of ${grouped(limit)}`} characters, ${manyEn(segments, 'message')}${limit !== null && units > limit ? `, ${grouped(units - limit)} too many` : ''}`,
    fine: 'Nothing to mend or to note.',
    mends: mendsEn,
    mended: (what: string) => `Mended: ${what}`,
    undo: 'Undo',
    sender: (prefix: string) => `${prefix} ······`,
    preview: 'As the citizen sees it; what is found is marked, tap it for the article.',
  },
);

type TextProps = { readonly text: string; readonly change: (text: string) => void; readonly sender: Signatory };

/** Half past the limit the bar is full; the words say the rest. */
const Measure = ({ text }: { readonly text: string }) => {
  const words = useWords(textWords);
  const { units, segments } = measureText(text);
  const limit = editions[usePolicy().edition].textLimitInUnits;
  const over = limit !== null && units > limit;
  return (
    <>
      <Typography.Text role="status" type={over ? 'danger' : 'secondary'} strong={over}>
        {words.measured(units, limit, units === 0 ? 0 : segments)}
      </Typography.Text>
      {limit === null ? null : (
        <Progress
          aria-hidden
          percent={Math.min(100, (units / limit) * 100)}
          status={over ? 'exception' : 'normal'}
          showInfo={false}
          size="small"
        />
      )}
    </>
  );
};

type MendableProps = TextProps & { readonly finding: Finding; readonly mended: (mend: Mend) => void };

const Mendable = ({ finding, text, sender, mended }: MendableProps) => {
  const words = useWords(textWords);
  const mends = mendsOf(finding, text, sender);
  return (
    <Flex vertical gap="small">
      <FindingList findings={[finding]} />
      {mends.length === 0 ? null : (
        <Flex wrap gap="small">
          {mends.map((mend) => (
            <WrappingButton key={`${mend.kind}${mend.what}`} onClick={() => mended(mend)}>
              {words.mends[mend.kind](mend.what)}
            </WrappingButton>
          ))}
        </Flex>
      )}
    </Flex>
  );
};

type PreviewProps = { readonly text: string; readonly findings: readonly Finding[] };

/** From a number of the class that this deployment sends from. */
const Preview = ({ text, findings }: PreviewProps) => {
  const words = useWords(textWords);
  const [prefix = ''] = usePolicy().accessNumberPrefixes;
  return (
    <PhoneBubble sender={words.sender(prefix)} text={text} note={words.preview}>
      {text === '' ? undefined : <TextWithFindings text={text} findings={findings} />}
    </PhoneBubble>
  );
};

const mostLetters = 2_000;

const keyOf = ({ rule, span, found }: Finding): string => `${rule} ${span?.start ?? ''} ${found}`;

/** A mend, and what it was made of: it can be undone until something else is typed. */
type Done = { readonly before: string; readonly after: string; readonly what: string };

/** The message while it is written: its length, what the rules find in it, and what mends it. */
export const TextSection = (props: TextProps) => {
  const { text, change } = props;
  const words = useWords(textWords);
  const { judged, findings: findingsOf } = useGuidance();
  const findings = findingsOf('text');
  const [done, setDone] = useState<Done | null>(null);
  const mended = (mend: Mend): void => {
    change(mend.text);
    setDone({ before: text, after: mend.text, what: words.mends[mend.kind](mend.what) });
    document.getElementById(fieldId('text'))?.focus();
  };
  const shown = done?.after === text ? done : null;
  const undo = (before: string) => (): void => {
    change(before);
    setDone(null);
    document.getElementById(fieldId('text'))?.focus();
  };
  return (
    <Row gutter={[24, 16]}>
      <Col xs={24} xl={15} xxl={16}>
        <Field name="text" required hint={words.hint} findings={[]}>
          {(control) => (
            <Input.TextArea
              {...control}
              lang="zh-CN"
              autoSize={{ minRows: 5, maxRows: 14 }}
              maxLength={mostLetters}
              value={text}
              onChange={(event) => change(plain(event.target.value))}
            />
          )}
        </Field>
        <NearLimit length={text.length} most={mostLetters} />
        <Measure text={text} />
        <Flex wrap align="center" gap="small">
          <span role="status">{shown === null ? '' : words.mended(shown.what)}</span>
          {shown === null ? null : (
            <Button size="small" onClick={undo(shown.before)}>
              {words.undo}
            </Button>
          )}
        </Flex>
        {findings.map((finding) => (
          <Mendable key={keyOf(finding)} finding={finding} mended={mended} {...props} />
        ))}
        {judged && text.trim() !== '' && findings.length === 0 ? (
          <Typography.Text type="success">{words.fine}</Typography.Text>
        ) : null}
      </Col>
      <Col xs={24} xl={9} xxl={8}>
        <Preview text={text} findings={findings} />
      </Col>
    </Row>
  );
};
