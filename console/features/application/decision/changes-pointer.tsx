import { Alert, Button } from 'antd';
import { useWords } from '../../../i18n/language.tsx';
import { changesWords } from './changes-words.ts';

/** The id of where the changes are told, at the top of the page. */
export const changesPlace = 'changes';

/** Where the officer acts, far below: that there is news, and the way to it. */
export const ChangesPointer = () => {
  const words = useWords(changesWords);
  const go = (): void => {
    const told = document.getElementById(changesPlace);
    told?.scrollIntoView({ block: 'center' });
    told?.querySelector('button')?.focus();
  };
  return (
    <Alert
      className="problem"
      type="warning"
      showIcon
      title={words.title}
      action={
        <Button size="small" onClick={go}>
          {words.see}
        </Button>
      }
    />
  );
};
