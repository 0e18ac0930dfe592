import { InfoCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { shellWords } from '../session/shell-words.ts';
import { Outside } from './outside.tsx';
import { Standstill } from './standstill.tsx';

const Told = () => {
  const words = useWords(shellWords);
  const { product } = useWords(commonWords);
  useEffect(() => {
    document.title = product;
    // Whoever sits here next must not read from the address what was looked at.
    history.replaceState(null, '', '/console/');
  }, [product]);
  return (
    <main>
      <Standstill
        icon={<InfoCircleFilled aria-hidden />}
        title={<h1>{words.signedOut}</h1>}
        advice={words.signedOutWhat}
        action={
          <Button type="primary" onClick={() => location.assign('/console/')}>
            {words.signIn}
          </Button>
        }
      />
    </main>
  );
};

/** In the place of everything, once somebody has signed out in another tab. */
export const SignedOut = () => (
  <Outside>
    <Told />
  </Outside>
);
