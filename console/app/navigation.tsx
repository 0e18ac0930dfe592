import { Link, useLocation } from 'react-router';
import { useWords } from '../i18n/language.tsx';
import { useMe } from '../session/me.tsx';
import { placeAt, placesFor } from '../session/places.ts';
import { shellWords } from '../session/shell-words.ts';

/** A list of links: what the roles of whoever is signed in can go to; the one we are at or within is marked. */
export const Navigation = ({ onGo }: { readonly onGo?: () => void }) => {
  const words = useWords(shellWords);
  const { roles } = useMe();
  const { pathname } = useLocation();
  const within = placeAt(pathname);
  const marked = (path: string) => (path === pathname ? 'page' : 'true');
  return (
    <nav aria-label={words.navigation} className="places">
      <ul>
        {placesFor(roles).map(({ id, path }) => (
          <li key={id}>
            <Link
              to={path}
              {...(onGo === undefined ? {} : { onClick: onGo })}
              {...(id === within?.id ? { className: 'active', 'aria-current': marked(path) } : {})}
            >
              {words.places[id]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
