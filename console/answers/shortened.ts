const begins = 20;
const ends = 10;

/** A long quotation by its first 20 and last 10 characters; a shorter one whole. No character is cut in two. */
export const shortened = (quoted: string): string => {
  const characters = [...new Intl.Segmenter('zh').segment(quoted)].map(({ segment }) => segment);
  return characters.length <= begins + ends + 1
    ? quoted
    : `${characters.slice(0, begins).join('')}…${characters.slice(-ends).join('')}`;
};
