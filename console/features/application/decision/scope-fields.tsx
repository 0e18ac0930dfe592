import { Checkbox, Flex } from 'antd';
import { contains, describeDivisions, divisionLevel } from '../../../../lambda/domain/division/division.ts';
import { DivisionPicker } from '../../../divisions/division-picker.tsx';
import { useWords } from '../../../i18n/language.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import type { FieldsProps } from './order-fields.tsx';
import { orderWords } from './order-words.ts';

const isWide = (code: string): boolean => ['national', 'provincial'].includes(divisionLevel(code));

/** The scope applied for, each part of which can be left out; a province can be narrowed to some of its cities. */
export const ScopeFields = ({ draft: { divisions }, change, seen }: FieldsProps) => {
  const words = useWords(orderWords);
  const asked = seen.content.divisions ?? [];
  const within = (code: string): readonly string[] => divisions.filter((one) => contains(code, one));
  const replace = (code: string, by: readonly string[]): void =>
    change({ divisions: [...divisions.filter((one) => !contains(code, one)), ...by] });
  return (
    <FormField label={words.scope} note={words.scopeHint}>
      <Flex vertical>
        {asked.map((code) =>
          isWide(code) ? (
            <DivisionPicker
              key={code}
              label={describeDivisions([code])}
              within={code}
              value={within(code)}
              onChange={(codes) => replace(code, codes)}
            />
          ) : (
            <Checkbox
              key={code}
              checked={divisions.includes(code)}
              onChange={({ target }) => replace(code, target.checked ? [code] : [])}
            >
              <span lang="zh-CN">{describeDivisions([code])}</span>
            </Checkbox>
          ),
        )}
      </Flex>
    </FormField>
  );
};
