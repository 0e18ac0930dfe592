import { Fragment } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/language.tsx';
import { alsoWaitsWords } from './also-waits-words.ts';
import { useWaits } from './use-waits.ts';
import { type Wait, type WaitKind, waitPlaces } from './waits.ts';

const Named = ({ waits }: { readonly waits: readonly Wait[] }) => {
  const words = useWords(alsoWaitsWords);
  return waits.map((wait, at) => (
    <Fragment key={wait.is}>
      {at === 0 ? '' : words.between}
      <Link to={waitPlaces[wait.is]}>{words.said[wait.is](wait)}</Link>
    </Fragment>
  ));
};

/** Kinds that the list itself holds. */
type BesidesProps = { readonly besides: readonly WaitKind[] };

const useOthers = (besides: readonly WaitKind[]): readonly Wait[] =>
  useWaits().filter(({ is }) => !besides.includes(is));

/** An empty list: that nothing stands in it, and what waits in others, so that nobody takes the one for the other. */
export const EmptyList = ({ text, besides }: BesidesProps & { readonly text: string }) => {
  const words = useWords(alsoWaitsWords);
  const others = useOthers(besides);
  return (
    <span role="status">
      {text}
      {others.length === 0 ? null : (
        <>
          {words.but}
          <Named waits={others} />
        </>
      )}
    </span>
  );
};

/** Above a list that is not empty: what waits in others. */
export const AlsoWaits = ({ besides }: BesidesProps) => {
  const words = useWords(alsoWaitsWords);
  const others = useOthers(besides);
  if (others.length === 0) return null;
  return (
    <p>
      {words.also}
      <Named waits={others} />
      {words.end}
    </p>
  );
};
