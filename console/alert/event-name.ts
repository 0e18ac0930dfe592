import { eventType } from '../../lambda/domain/event-types.ts';
import type { Language } from '../i18n/words.ts';

/** The name of an event type in the language chosen; the type itself where the open list has none. */
export const eventName = (type: string, language: Language): string => eventType(type)?.[language] ?? type;
