import { AlertFilled } from '@ant-design/icons';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import type { AlertLevel } from '../i18n/statuses.ts';
import { statusWords } from '../i18n/statuses.ts';

/** The level of a warning: its colour and its word. */
export const LevelTag = ({ level }: { readonly level: AlertLevel }) => {
  const words = useWords(emergencyWords);
  const names = useWords(statusWords).level;
  return (
    <span className={`level level-${level}`}>
      <AlertFilled aria-hidden /> {words.level(names[level])}
    </span>
  );
};
