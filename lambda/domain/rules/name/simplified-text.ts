import { once } from '../../vocabulary/once.ts';
import { simplified, traditional } from './traditional-characters.ts';

const table = once((): ReadonlyMap<string, string> => {
  const to = Array.from(simplified);
  return new Map(Array.from(traditional, (character, place) => [character, to[place] ?? character]));
});

const anyTraditional = once((): RegExp => new RegExp(`[${traditional}]`, 'u'));

/** A text with its traditional characters in their simplified form, as long as before; the very text where it has none. */
export const simplifiedText = (text: string): string => {
  if (!anyTraditional().test(text)) return text;
  return Array.from(text, (character) => table().get(character) ?? character).join('');
};
