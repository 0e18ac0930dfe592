import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language.tsx';
import { useMe } from '../session/me.tsx';
import { laterCode } from '../ui/later.tsx';
import { LevelTag } from './alert-title.tsx';
import { preparedWords } from './prepared-words.ts';
import { type Offered, rememberUse, usePreparedMessages } from './use-prepared-messages.ts';

const search = laterCode(() => import('./prepared-search.ts'));

const shownAtMost = 6;

type ChoiceProps = {
  readonly drill: boolean;
  readonly choose: (offered: Offered) => void;
};

/** What can be sent with one press and what its slots ask for: those used last, and any by its name. */
export const PreparedChoice = ({ drill, choose }: ChoiceProps) => {
  const words = useWords(preparedWords);
  const me = useMe();
  const offered = usePreparedMessages(me);
  const [typed, setTyped] = useState('');
  const sought = typed.trim();
  const found = search.useCode(sought !== '')?.searchPrepared(offered, sought) ?? (sought === '' ? offered : []);
  if (offered.length === 0) return null;
  const take = (one: Offered): void => {
    rememberUse(me.subject, one.id);
    choose(one);
  };
  return (
    <section className="prepared-choice stack" aria-label={words.title}>
      <Flex wrap align="center" gap="small">
        <strong>{words.title}</strong>
        {offered.length > shownAtMost ? (
          <Input
            aria-label={words.find}
            placeholder={words.find}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        ) : null}
      </Flex>
      <ul className="plain prepared-list">
        {found.slice(0, shownAtMost).map((one) => (
          <li key={one.id}>
            <Button block onClick={() => take(one)} title={one.message.headline}>
              <LevelTag level={one.message.level} drill={drill} /> <span lang="zh-CN">{one.message.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > shownAtMost ? <p className="soft">{words.more(found.length - shownAtMost)}</p> : null}
      {sought !== '' && found.length === 0 ? <p role="status">{words.none}</p> : null}
    </section>
  );
};
