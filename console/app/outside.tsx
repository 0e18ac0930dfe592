import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../i18n/language.tsx';
import { theme } from '../theme/on-this-device.ts';

/** Around what is shown while nobody is signed in. */
export const Outside = ({ children }: { readonly children: ReactNode }) => (
  <LanguageProvider>
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  </LanguageProvider>
);
