import { Button } from 'antd';
import { looks } from '../answers/confirm-action.tsx';
import { useWords } from '../i18n/language.tsx';
import { emergencyActionWords } from './action-words.ts';
import { type Acted, type Deed, kindOf, nameOf } from './emergency-command.ts';

type DeedButtonProps = { readonly deed: Deed; readonly on: Acted; readonly open: () => void };

/** Opens the dialog before a deed; of a drill it says other words. */
export const DeedButton = ({ deed, on, open }: DeedButtonProps) => {
  const words = useWords(emergencyActionWords)[on.drill ? 'drill' : 'real'];
  return (
    <Button {...looks[kindOf(deed, on)]} onClick={open}>
      {words[nameOf(deed, on)].label}
    </Button>
  );
};
