import { StopOutlined } from '@ant-design/icons';
import { Alert, Flex, Typography } from 'antd';
import { useWords } from '../../../i18n/language.tsx';
import { statusWords } from '../../../i18n/statuses.ts';
import { WrappingButton } from '../../../ui/wrapping-button.tsx';
import { Conflict } from './conflict.tsx';
import { conflictWords } from './conflict-words.ts';
import { type Overtaken, refusedFor } from './overtaken.ts';
import type { Editing } from './use-editing.ts';

const toNotice = (): void => {
  const notice = document.getElementById(overtakingId);
  notice?.scrollIntoView({ block: 'center' });
  notice?.focus({ preventScroll: true });
};

type OvertakingProps = { readonly editing: Editing; readonly overtaken: Overtaken };

/** In the place of whether it can be submitted: why neither that nor saving is possible now. */
export const UnconfirmedSave = ({ editing, overtaken: { latest, tooLate } }: OvertakingProps) => {
  const words = useWords(conflictWords);
  const { application } = useWords(statusWords);
  return (
    <Flex vertical flex="1 1 20rem" align="start">
      <Typography.Text strong type="danger" role="status">
        <StopOutlined aria-hidden /> {tooLate ? words.cannot(application[latest.status]) : words.settleFirst}
      </Typography.Text>
      {refusedFor(editing) === null ? (
        <WrappingButton type="link" onClick={toNotice}>
          {words.toWhat}
        </WrappingButton>
      ) : null}
    </Flex>
  );
};

export const overtakingId = 'overtaking';

/** On top of the form: a colleague has gone on with the case. What a refusal has told is said where it was refused. */
export const Overtaking = ({ editing, overtaken }: OvertakingProps) => {
  const words = useWords(conflictWords);
  if (refusedFor(editing) !== null) return null;
  return (
    <div id={overtakingId} tabIndex={-1}>
      <Alert
        className="notice"
        role="alert"
        type="warning"
        showIcon
        title={words.meanwhile}
        description={<Conflict editing={editing} overtaken={overtaken} />}
      />
    </div>
  );
};
