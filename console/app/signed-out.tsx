import { Button, Result } from 'antd';
import { useEffect } from 'react';
import { useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { shellWords } from '../session/shell-words.ts';
import { Outside } from './outside.tsx';

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
      <Result
        status="info"
        title={<h1>{words.signedOut}</h1>}
        subTitle={words.signedOutWhat}
        extra={
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
