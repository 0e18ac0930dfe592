import { Button, Input, Radio } from 'antd';
import { Scope } from '../../lambda/domain/vocabulary/serving.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { FormField } from '../ui/form-field.tsx';
import type { DeliveryDraft } from './alert-draft.ts';
import { deliveryWords } from './delivery-words.ts';

const fieldWords = defineWords(
  {
    scope: '希望送达的精度',
    scopeNote: '做不到的运营商按其能区分的最小范围送达，并报告。不选：有轮廓按轮廓，写了街道按街道，其余按所选区域。',
    unsaid: '不选',
    streets: '街道、村、场所',
    streetsNote:
      '例如：天河区石牌街道、猎德街道。原文交给能按街道区分的运营商，只发往其中在所选区域内的部分，有轮廓的，轮廓内也发；其他运营商发往整个区域。不能代替所选区域，平台不核对。',
    remove: '不作要求',
  },
  {
    scope: 'How finely it should be told where',
    scopeNote:
      'Operators that cannot serve it as finely as they can, and report so. Unsaid: by outline where there are any, by street where some are named, else the area chosen.',
    unsaid: 'Unsaid',
    streets: 'Streets, villages, grounds',
    streetsNote:
      'Given to the letter to operators that tell streets, who send to where these lie in the area chosen, and to the outlines where there are any; all others send to the area. Never instead of the area, and nobody here checks them.',
    remove: 'Wish nothing of this',
  },
);

/** Characters of streets. */
const streetsAtMost = 500;

type DeliveryFieldProps = {
  readonly delivery: DeliveryDraft;
  readonly change: (delivery: DeliveryDraft | undefined) => void;
};

/** What a sender may wish of places: nobody is held up by it. */
export const DeliveryField = ({ delivery, change }: DeliveryFieldProps) => {
  const words = useWords(fieldWords);
  const { finely } = useWords(deliveryWords);
  const options = [
    { value: '', label: words.unsaid },
    ...Scope.options.map((scope) => ({ value: scope, label: finely[scope] })),
  ];
  return (
    <div className="stack">
      <FormField label={words.scope} note={words.scopeNote}>
        <Radio.Group
          value={delivery.scope ?? ''}
          options={options}
          onChange={({ target }) =>
            change({ ...delivery, scope: Scope.options.find((scope) => scope === target.value) ?? null })
          }
        />
      </FormField>
      <FormField label={words.streets} note={words.streetsNote}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={streetsAtMost}
            value={delivery.streets}
            onChange={({ target }) => change({ ...delivery, streets: target.value })}
          />
        )}
      </FormField>
      <Button onClick={() => change(undefined)}>{words.remove}</Button>
    </div>
  );
};
