import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_GB';
import zh from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { type Services, ServicesContext } from '../api/services.tsx';
import { LanguageProvider, useLanguage } from '../i18n/language.tsx';
import { theme } from '../theme/on-this-device.ts';
import { createRouter } from './create-router.tsx';

const antLocales = { zh, en } as const;

/** On a phone a title has several lines: none of them goes beneath the button that closes its dialog. */
const modal = { styles: { title: { paddingInlineEnd: 24 } } } as const;

const Styled = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={antLocales[language]} theme={theme} button={{ autoInsertSpace: false }} modal={modal}>
      {children}
    </ConfigProvider>
  );
};

type SurroundingsProps = { readonly services: Services; readonly children: ReactNode };

/** What every part of the console may count on, wherever it stands. */
export const Surroundings = ({ services, children }: SurroundingsProps) => (
  <ServicesContext value={services}>
    <LanguageProvider>
      <Styled>{children}</Styled>
    </LanguageProvider>
  </ServicesContext>
);

/** Everything there is, for whoever is signed in. */
export const Console = ({ services }: { readonly services: Services }) => {
  const [router] = useState(createRouter);
  return (
    <Surroundings services={services}>
      <RouterProvider router={router} />
    </Surroundings>
  );
};
