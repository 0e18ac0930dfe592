import { Alert, Empty } from 'antd';
import { Link } from 'react-router';
import { problemWords } from '../api/problem-words.ts';
import { useWords } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';
import { useMe } from './me.tsx';
import { homeOf, type PlaceId } from './places.ts';
import { shellWords } from './shell-words.ts';

const Home = () => {
  const words = useWords(shellWords);
  const home = homeOf(useMe().roles);
  return home === null ? null : <Link to={home}>{words.home}</Link>;
};

export const NoSuchPage = () => {
  const words = useWords(shellWords);
  return (
    <Page title={words.noSuchPage}>
      <Empty description={words.noSuchPageAdvice} image={Empty.PRESENTED_IMAGE_SIMPLE}>
        <Home />
      </Empty>
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

/** A page of another role: it says whose it is not, and leads home. */
export const NotYours = ({ place }: { readonly place: PlaceId }) => {
  const { places } = useWords(shellWords);
  const { title, advice } = useWords(problemWords)['missing-role'];
  return (
    <Page title={places[place]}>
      <Alert type="warning" showIcon title={title} description={advice} action={<Home />} />
    </Page>
  );
};
