/** Chinese first: it is what the law and the people who use it speak. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in every language. A word with figures in it is a function of them. */
export type Catalogue<W> = Readonly<Record<Language, W>>;

type Words = Readonly<Record<string, unknown>>;

/**
 * A catalogue whose English has exactly the members of its Chinese. Keep one beside each screen and one beside each
 * shared part, so that words load with the code that says them.
 */
export const defineWords = <W extends Words>(zh: W, en: NoInfer<W>): Catalogue<W> => ({ zh, en });
