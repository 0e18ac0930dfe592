import { Empty } from 'antd';
import { useWords } from '../i18n/language.tsx';
import { Page } from './page.tsx';
import { shellWords } from './words.ts';

export const NoSuchPage = () => {
  const words = useWords(shellWords);
  return (
    <Page title={words.noSuchPage}>
      <Empty description={words.noSuchPageAdvice} image={Empty.PRESENTED_IMAGE_SIMPLE} />
    </Page>
  );
};

export const NoPlace = () => {
  const words = useWords(shellWords);
  return (
    <Page title={words.noPlace}>
      <Empty description={null} image={Empty.PRESENTED_IMAGE_SIMPLE} />
    </Page>
  );
};
