import { AlertFilled } from '@ant-design/icons';
import { eventType } from '../../lambda/domain/emergency/event-types.ts';
import { emergencyWords } from '../i18n/emergency-words.ts';
import { useWords } from '../i18n/language.tsx';
import { type AlertLevel, statusWords } from '../i18n/statuses.ts';
import type { Language } from '../i18n/words.ts';

/** The name of an event type in the language chosen; the type itself where the open list has none. */
export const eventName = (type: string, language: Language): string => eventType(type)?.[language] ?? type;

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
