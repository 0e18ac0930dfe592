import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { type Services, ServicesContext } from '../api/services.tsx';
import { LanguageProvider, useLanguage } from '../i18n/language.tsx';
import { theme } from '../theme/theme.ts';
import { createRouter } from './router.tsx';

const antLocales = { zh, en } as const;

const Styled = () => {
  const { language } = useLanguage();
  const [router] = useState(createRouter);
  return (
    <ConfigProvider locale={antLocales[language]} theme={theme} button={{ autoInsertSpace: false }}>
      <RouterProvider router={router} />
    </ConfigProvider>
  );
};

/** Everything there is, for whoever is signed in. */
export const Console = ({ services }: { readonly services: Services }) => (
  <ServicesContext value={services}>
    <LanguageProvider>
      <Styled />
    </LanguageProvider>
  </ServicesContext>
);
