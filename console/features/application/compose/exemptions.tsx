import { Button, Col, Flex, Input, Row } from 'antd';
import { type Exemption, exemptibleRules } from '../../../../lambda/domain/rules/application-content.ts';
import { plainlySeen } from '../../../application-form/form.ts';
import { detailWords } from '../../../application-form/form-words.ts';
import { useWords } from '../../../i18n/language.tsx';
import { Field, Labelled } from './field.tsx';
import type { SectionProps } from './nature-section.tsx';

type ClaimProps = {
  readonly exemption: Exemption;
  readonly number: number;
  readonly change: (exemption: Exemption) => void;
  readonly remove: () => void;
};

const texts = [
  { key: 'title', most: 200, words: 'basis' },
  { key: 'number', most: 100, words: 'number' },
  { key: 'article', most: 100, words: 'article' },
] as const;

const cell = { xs: 24, sm: 12, xl: 6 } as const;

const Claim = ({ exemption, number, change, remove }: ClaimProps) => {
  const words = useWords(detailWords);
  return (
    <li>
      <Row gutter={[8, 8]} align="bottom">
        <Col {...cell}>
          <Labelled label={words.rule}>
            {(id) => (
              <select
                id={id}
                value={exemption.rule}
                onChange={({ target }) => {
                  const rule = exemptibleRules.find((one) => one === target.value);
                  if (rule !== undefined) change({ ...exemption, rule });
                }}
              >
                {exemptibleRules.map((rule) => (
                  <option key={rule} value={rule}>
                    {words.rules[rule]}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </Col>
        {texts.map((text) => (
          <Col key={text.key} {...cell}>
            <Labelled label={words[text.words]}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={text.most}
                  value={exemption[text.key]}
                  onChange={(event) => change({ ...exemption, [text.key]: plainlySeen(event.target.value) })}
                />
              )}
            </Labelled>
          </Col>
        ))}
        <Col>
          <Button onClick={remove}>{words.remove(number)}</Button>
        </Col>
      </Row>
    </li>
  );
};

/** Each claim names the State's provision it relies on; the officer confirms it or not. */
export const Exemptions = ({ fields, change }: SectionProps) => {
  const words = useWords(detailWords);
  const { exemptions } = fields;
  const put = (changed: readonly Exemption[]): void => change({ ...fields, exemptions: [...changed] });
  const free = exemptibleRules.find((rule) => exemptions.every((claim) => claim.rule !== rule));
  return (
    <Field name="exemptions" hint={words.exemptions}>
      <Flex vertical gap="small">
        {exemptions.length === 0 ? null : (
          <Flex component="ol" vertical gap="middle" className="plain">
            {exemptions.map((exemption, index) => (
              <Claim
                // biome-ignore lint/suspicious/noArrayIndexKey: a claim is where it is in the list and nothing else
                key={index}
                exemption={exemption}
                number={index + 1}
                change={(changed) => put(exemptions.with(index, changed))}
                remove={() => put(exemptions.toSpliced(index, 1))}
              />
            ))}
          </Flex>
        )}
        {free === undefined ? null : (
          <div>
            <Button onClick={() => put([...exemptions, { rule: free, title: '', number: '', article: '' }])}>
              {words.add}
            </Button>
          </div>
        )}
      </Flex>
    </Field>
  );
};
