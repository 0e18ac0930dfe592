import { Button, Result } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { shellWords } from '../session/shell-words.ts';
import { Outside } from './outside.tsx';

const Told = () => {
  const words = useWords(shellWords);
  const { retry } = useWords(commonWords);
  return (
    <main>
      <Result
        status="warning"
        title={<h1>{words.cannotStart}</h1>}
        subTitle={words.cannotStartAdvice}
        extra={
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
