import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { emergencyActionWords } from './action-words.ts';
import { type EmergencyCommand, kindOf, nameOf, type Target } from './emergency-command.ts';

type EmergencyCommandButtonProps = {
  readonly command: EmergencyCommand;
  readonly on: Target;
  readonly open: () => void;
};

/** Opens the dialog before a command; of a drill it says other words. */
export const EmergencyCommandButton = ({ command, on, open }: EmergencyCommandButtonProps) => {
  const words = useWords(emergencyActionWords)[on.drill ? 'drill' : 'real'];
  const kind = kindOf(command, on);
  return (
    <Button type={kind === 'primary' ? 'primary' : 'default'} danger={kind === 'danger'} onClick={open}>
      {words[nameOf(command, on)].label}
    </Button>
  );
};
