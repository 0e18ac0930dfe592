import { Form, Typography } from 'antd';
import { type ReactNode, useId } from 'react';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const formFieldWords = defineWords({ required: '（必填）' }, { required: ' (required)' });

/** What a control is given by its field: what names it, what describes it, and whether something is wrong with it. */
export type Control = { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid'?: true };

type FormFieldProps = {
  readonly label: ReactNode;
  /** Where something leads to it from elsewhere on the page. */
  readonly id?: string;
  readonly required?: boolean;
  /** How it is filled in. */
  readonly note?: ReactNode;
  /** What is wrong with it, read out with the control; null where nothing is. */
  readonly error?: ReactNode;
  /** Not wrong, and worth a look. */
  readonly warned?: boolean;
  readonly className?: string;
  readonly children: ReactNode | ((control: Control) => ReactNode);
};

const isSaid = (said: ReactNode): boolean => said !== undefined && said !== null && said !== '';

/**
 * A control or a group of them with its label, what is wrong and what helps, in antd's Form.Item: without a name, since
 * what is typed lives in our drafts and nowhere twice. Children that are no function are a group of several controls.
 */
export const FormField = (props: FormFieldProps) => {
  const { label, required = false, note, error, warned = false, className, children } = props;
  const words = useWords(formFieldWords);
  const [own, about, name] = [useId(), useId(), useId()];
  const id = props.id ?? own;
  const isGroup = typeof children !== 'function';
  const isWrong = isSaid(error);
  const isAbout = isWrong || isSaid(note);
  const item = (
    <Form.Item
      layout="vertical"
      {...(isGroup ? {} : { htmlFor: id })}
      {...(className === undefined ? {} : { className })}
      label={
        <Typography.Text strong id={name}>
          {label}
          {required ? <Typography.Text type="danger">{words.required}</Typography.Text> : null}
        </Typography.Text>
      }
      validateStatus={isWrong ? 'error' : warned ? 'warning' : ''}
      extra={
        isAbout ? (
          <div id={about}>
            {isWrong ? <Typography.Text type="danger">{error}</Typography.Text> : null}
            {note}
          </div>
        ) : null
      }
    >
      {isGroup
        ? children
        : children({ id, 'aria-describedby': about, ...(isWrong ? { 'aria-invalid': true as const } : {}) })}
    </Form.Item>
  );
  return isGroup ? (
    <fieldset id={id} tabIndex={-1} aria-labelledby={name} aria-describedby={about}>
      {item}
    </fieldset>
  ) : (
    item
  );
};

/** Leads to the first field within that something is wrong with; false where none is. */
export const focusFirstWrong = (within: ParentNode): boolean => {
  const wrong = within.querySelector<HTMLElement>(
    '[aria-invalid="true"], .ant-form-item-has-error :is(input, textarea)',
  );
  wrong?.focus();
  return wrong !== null;
};
