import type { Fact } from '../domain/rules/finding.ts';

/** One text in both languages; `{name}` stands for a fact. */
type Text = { readonly zh: string; readonly en: string };
export type Language = keyof Text;

/** `bare`: what is said where a list that the sentence names is empty. */
export type Sentence = Text & { readonly bare?: Text };

/** As recorded, or as answered and not to be changed. */
export type Facts = Readonly<Record<string, Exclude<Fact, string[]> | readonly string[]>>;

/** One sentence, or several of which a fact says which; `otherwise` where that fact was not recorded yet. */
export type Words =
  | Sentence
  | { readonly by: string; readonly say: Readonly<Record<string, Sentence>>; readonly otherwise?: Sentence };

type KeyOf<F> = F extends unknown ? keyof F & string : never;
type ValueOf<F, K> = F extends unknown ? (K extends keyof F ? F[K] : never) : never;

/** By a fact that is one of a few words: a sentence for each of them. */
type Split<F> = {
  [K in KeyOf<F>]: ValueOf<F, K> extends string
    ? string extends ValueOf<F, K>
      ? never
      : { readonly by: K; readonly say: Readonly<Record<ValueOf<F, K>, Sentence>>; readonly otherwise?: Sentence }
    : never;
}[KeyOf<F>];

type Strings<T> = T extends string ? T : T extends object ? Strings<T[keyof T]> : never;
type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

type Untold<T, F, Always extends string> = {
  [R in keyof T & keyof F]: Exclude<Named<Strings<T[R]>>, KeyOf<F[R]> | Always>;
}[keyof T & keyof F];

/**
 * Words for each of a family, whose facts are `F`: a forgotten one does not compile, nor does a sentence that names a fact
 * that is not told. `Always`: names that can be used in every sentence.
 */
export const wordsFor =
  <F extends object, Always extends string = never>() =>
  <const T extends { readonly [R in keyof F]: Sentence | Split<F[R]> }>(
    words: [Untold<T, F, Always>] extends [never] ? T : { readonly untold: Untold<T, F, Always> },
  ): typeof words =>
    words;

const separators: Sentence = { zh: '、', en: ', ' };

const shown = (fact: Facts[string] | undefined, language: Language): string | null => {
  if (fact === undefined || fact === null || fact === '') return null;
  if (typeof fact === 'object') return fact.length === 0 ? null : fact.join(separators[language]);
  // A year is written without a comma, a count of five digits and more with it.
  return typeof fact === 'number' && fact >= 10_000 ? fact.toLocaleString('en') : String(fact);
};

/** Sentences are few, and said of very many texts: whether one names a fact is looked for once. */
const namesFacts = new Map<string, boolean>();
const mostRemembered = 5_000;

const hasNames = (template: string): boolean => {
  const known = namesFacts.get(template);
  if (known !== undefined) return known;
  const has = template.includes('{');
  if (namesFacts.size < mostRemembered) namesFacts.set(template, has);
  return has;
};

const filled = (template: string, facts: Facts, language: Language): string | null => {
  if (!hasNames(template)) return template;
  let isWhole = true;
  const said = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = shown(facts[name], language);
    isWhole &&= value !== null;
    return value ?? '';
  });
  return isWhole ? said : null;
};

const sentenceIn = (words: Words | undefined, facts: Facts): Sentence | undefined =>
  words === undefined || !('by' in words) ? words : (words.say[String(facts[words.by])] ?? words.otherwise);

/** What words say with these facts in one language; null where a fact is missing, or there are no such words. */
export const sayIn = (language: Language, words: Words | undefined, facts: Facts): string | null => {
  const sentence = sentenceIn(words, facts);
  if (sentence === undefined) return null;
  const { bare } = sentence;
  return (
    filled(sentence[language], facts, language) ?? (bare === undefined ? null : filled(bare[language], facts, language))
  );
};

/** The same in both. */
export const say = (words: Words | undefined, facts: Facts): { readonly [L in Language]: string | null } => ({
  zh: sayIn('zh', words, facts),
  en: sayIn('en', words, facts),
});
