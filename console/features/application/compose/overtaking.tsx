import { Alert } from 'antd';
import { useWords } from '../../../i18n/language.tsx';
import { Conflict } from './conflict.tsx';
import { conflictWords } from './conflict-words.ts';
import { type Overtaken, refusedFor } from './overtaken.ts';
import type { Editing } from './use-editing.ts';

type OvertakingProps = { readonly editing: Editing; readonly overtaken: Overtaken | null };

export const overtakingId = 'overtaking';

/** On top of the form: a colleague has gone on with the case. What a refusal has told is said where it was refused. */
export const Overtaking = ({ editing, overtaken }: OvertakingProps) => {
  const words = useWords(conflictWords);
  if (overtaken === null || refusedFor(editing) !== null) return null;
  return (
    <div id={overtakingId} tabIndex={-1}>
      <Alert
        className="restored"
        role="alert"
        type="warning"
        showIcon
        title={words.meanwhile}
        description={<Conflict editing={editing} overtaken={overtaken} />}
      />
    </div>
  );
};
