import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { shellWords } from '../session/shell-words.ts';
import { Outside } from './outside.tsx';
import { Standstill } from './standstill.tsx';

const Told = () => {
  const words = useWords(shellWords);
  const { retry } = useWords(commonWords);
  return (
    <main>
      <Standstill
        icon={<WarningFilled aria-hidden />}
        title={<h1>{words.cannotStart}</h1>}
        advice={words.cannotStartAdvice}
        action={
          <Button type="primary" onClick={() => location.assign('/console/')}>
            {retry}
          </Button>
        }
      />
    </main>
  );
};

/** The settings or the issuer cannot be reached, or signing in was refused. */
export const CannotStart = () => (
  <Outside>
    <Told />
  </Outside>
);
