import { Input } from 'antd';
import { useId } from 'react';

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly required?: boolean;
};

/** Several lines of the officer's own, with the label above. */
export const TextField = ({ label, value, onChange, required = false }: TextFieldProps) => {
  const id = useId();
  return (
    <div className="group">
      <label htmlFor={id}>
        <strong>{label}</strong>
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={2000}
        required={required}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
};
