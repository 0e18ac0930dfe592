import { Input, Radio } from 'antd';
import type { Fields } from '../../../application-form/form.ts';
import { detailWords } from '../../../application-form/nature-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { useMe } from '../../../session/me.tsx';
import { plain } from '../../../ui/plain-text.ts';
import { Field, FieldGroup } from './field.tsx';
import { NearLimit } from './near-limit.tsx';

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
            onChange={(event) => change({ ...fields, reason: plain(event.target.value) })}
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
      <FieldGroup name="classification" required hint={words.classification}>
        <Radio.Group
          value={fields.classification}
          options={classes.map((value) => ({ value, label: words.classes[value] }))}
          onChange={({ target }) =>
            change({ ...fields, classification: classes.find((one) => one === target.value) ?? null })
          }
        />
      </FieldGroup>
      <Field name="sendingAgency" hint={words.sendingAgency}>
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            placeholder={registered?.name}
            value={fields.sendingAgency}
            onChange={(event) => change({ ...fields, sendingAgency: plain(event.target.value) })}
          />
        )}
      </Field>
      <FieldGroup name="channel">
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
      </FieldGroup>
    </>
  );
};
