import { Input, Radio, Typography } from 'antd';
import type { Fields } from '../../../application-form/form.ts';
import { plainlySeen } from '../../../application-form/form.ts';
import { detailWords } from '../../../application-form/form-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { defineWords } from '../../../i18n/words.ts';
import { useMe } from '../../../session/me.tsx';
import { Field } from './field.tsx';

const nearWords = defineWords(
  {
    near: (length: number, most: number) =>
      `已写 ${length.toLocaleString('zh-CN')} 字，最多 ${most.toLocaleString('zh-CN')} 字。`,
    full: (most: number) => `已到 ${most.toLocaleString('zh-CN')} 字的上限，超出的部分没有写入；粘贴的内容请核对末尾。`,
  },
  {
    near: (length: number, most: number) =>
      `${length.toLocaleString('en')} of at most ${most.toLocaleString('en')} letters.`,
    full: (most: number) =>
      `The limit of ${most.toLocaleString('en')} letters is reached; what goes beyond was not taken. Check the end of what you pasted.`,
  },
);

const nearFrom = 0.9;

type NearLimitProps = { readonly length: number; readonly most: number };

/** A word before the box takes no more: what is pasted over its limit is cut off by the browser in silence. */
export const NearLimit = ({ length, most }: NearLimitProps) => {
  const words = useWords(nearWords);
  return (
    <div role="status">
      <Typography.Text type="warning">
        {length < most * nearFrom ? '' : length < most ? words.near(length, most) : words.full(most)}
      </Typography.Text>
    </div>
  );
};

const mostLetters = 4_000;

export type SectionProps = { readonly fields: Fields; readonly change: (fields: Fields) => void };

export const Reason = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  return (
    <Field name="reason" required hint={words.reason}>
      {(control) => (
        <>
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={mostLetters}
            value={fields.reason}
            onChange={(event) => change({ ...fields, reason: plainlySeen(event.target.value) })}
          />
          <NearLimit length={fields.reason.length} most={mostLetters} />
        </>
      )}
    </Field>
  );
};

/** What kind of message it is, and in whose name it goes out. */
export const Nature = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  const { registered } = useMe();
  const classes = ['public-interest', 'work-publicity', 'commercial'] as const;
  return (
    <>
      <Field name="classification" required hint={words.classification}>
        <Radio.Group
          value={fields.classification}
          options={classes.map((value) => ({ value, label: words.classes[value] }))}
          onChange={({ target }) =>
            change({ ...fields, classification: classes.find((one) => one === target.value) ?? null })
          }
        />
      </Field>
      <Field name="sendingAgency" hint={words.sendingAgency}>
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            placeholder={registered?.name}
            value={fields.sendingAgency}
            onChange={(event) => change({ ...fields, sendingAgency: plainlySeen(event.target.value) })}
          />
        )}
      </Field>
      <Field name="channel">
        <Radio.Group
          value={fields.channel}
          options={[
            { value: 'sms', label: words.channels.sms },
            { value: 'internet-message', label: words.channels['internet-message'] },
          ]}
          onChange={({ target }) =>
            change({ ...fields, channel: target.value === 'internet-message' ? 'internet-message' : 'sms' })
          }
        />
      </Field>
    </>
  );
};
