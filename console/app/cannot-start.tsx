import { Button, ConfigProvider, Result } from 'antd';
import { commonWords } from '../i18n/common.ts';
import { LanguageProvider, useWords } from '../i18n/language.tsx';
import { theme } from '../theme/theme.ts';
import { shellWords } from './words.ts';

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
  <LanguageProvider>
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }}>
      <Told />
    </ConfigProvider>
  </LanguageProvider>
);
