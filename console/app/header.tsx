import { MenuOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { Link } from 'react-router';
import { formatShanghai } from '../../lambda/domain/calendar/instant.ts';
import { useNow } from '../api/services.tsx';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { commonWords } from '../i18n/words.ts';
import { useMe } from '../session/me.tsx';
import { shellWords } from '../session/shell-words.ts';
import { SignOut } from './sign-out.tsx';

const Clock = () => {
  const { zone } = useWords(commonWords);
  const now = useNow(5_000);
  return (
    <time className="whole" dateTime={now}>
      {formatShanghai(now)} <small>{zone}</small>
    </time>
  );
};

const LanguageSwitch = () => {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      ghost
      size="small"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={words.languageLabel}
      onClick={() => choose(other)}
    >
      {words.language}
    </Button>
  );
};

const Office = () => {
  const words = useWords(shellWords);
  const { comma } = useWords(commonWords);
  const { name, registered, roles } = useMe();
  return (
    <div>
      <strong className="office-name" lang="zh-CN">
        {registered?.name ?? ''}
      </strong>
      <br />
      <small>
        <span lang="zh-CN">{name}</span> · {roles.map((role) => words.roles[role]).join(comma)}
      </small>{' '}
      {registered === null ? null : (
        <small>
          <Link to="/my-notices" style={{ color: 'inherit' }}>
            {words.noticeChannels}
          </Link>
        </small>
      )}
    </div>
  );
};

export const Header = ({ openMenu }: { readonly openMenu: () => void }) => {
  const words = useWords(shellWords);
  const { product } = useWords(commonWords);
  return (
    <Flex component="header" wrap align="center" gap="8px 16px" className="top not-on-paper">
      <span className="menu-button">
        <Button ghost icon={<MenuOutlined aria-hidden />} aria-label={words.menu} onClick={openMenu} />
      </span>
      <Link to="/" className="product">
        {product}
      </Link>
      <Flex wrap align="center" gap="0 16px" className="who">
        <Office />
        <Clock />
      </Flex>
      <LanguageSwitch />
      <SignOut />
    </Flex>
  );
};
