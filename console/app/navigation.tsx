import { NavLink } from 'react-router';
import { useWords } from '../i18n/language.tsx';
import { useMe } from './me.tsx';
import { placesFor } from './places.ts';
import { shellWords } from './words.ts';

/** A list of links: what the roles of whoever is signed in can go to. */
export const Navigation = ({ onGo }: { readonly onGo?: () => void }) => {
  const words = useWords(shellWords);
  const { roles } = useMe();
  return (
    <nav aria-label={words.navigation} className="places">
      <ul>
        {placesFor(roles).map(({ id, path }) => (
          <li key={id}>
            <NavLink to={path} end {...(onGo === undefined ? {} : { onClick: onGo })}>
              {words.places[id]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
