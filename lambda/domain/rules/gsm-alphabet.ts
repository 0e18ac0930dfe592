/** GSM 7-bit default alphabet (3GPP TS 23.038, 6.2.1), in the order of the table; its escape is no character. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table (6.2.1.1): an escape and a second septet each. */
const extension = '\f^{}\\[~]|€';

const septetsOf: ReadonlyMap<string, number> = new Map([
  ...Array.from(basic, (character) => [character, 1] as const),
  ...Array.from(extension, (character) => [character, 2] as const),
]);

/** The septets of each character; null where one of them is in neither table, so that the text travels as UCS-2. */
export const gsmSeptets = (text: string): readonly number[] | null => {
  const septets: number[] = [];
  for (const character of text) {
    const size = septetsOf.get(character);
    if (size === undefined) return null;
    septets.push(size);
  }
  return septets;
};
