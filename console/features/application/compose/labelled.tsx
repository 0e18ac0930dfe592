import { type ReactNode, useId } from 'react';

type LabelledProps = { readonly label: string; readonly children: (id: string) => ReactNode };

/** One of several controls of a field. */
export const Labelled = ({ label, children }: LabelledProps) => {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
};
