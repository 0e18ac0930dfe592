/**
 * Letters of other scripts drawn like a Latin one (Unicode TS 39 confusables, the part usable in a host name).
 * Each pair of strings is aligned: the n-th letter of `drawn` reads as the n-th of `read`.
 */
const aligned: readonly { readonly drawn: string; readonly read: string }[] = [
  { drawn: 'асԁеһіјӏоорԛѕѵԝхуԚԜАВСЕНІЈКМОРЅТХУ', read: 'acdehijloopqsvwxyQWABCEHIJKMOPSTXY' },
  { drawn: 'αγικνορςτυχωΑΒΕΗΙΚΜΝΟΡΤΥΧΖ', read: 'ayikvopctuxwABEHIKMNOPTYXZ' },
  { drawn: 'ցհյոռսօɑɡɩıℓ', read: 'ghjnnuoagiil' },
  { drawn: 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', read: 'abcdefghijklmnoprstuvwyz' },
  { drawn: '۔܁܂ꓸ⸼٫', read: '......' },
];

/** Squared and negative letters (🄰 🅐 🅰). Regional indicators stay: two of them are a flag. */
const enclosedAlphabets: readonly number[] = [0x1f130, 0x1f150, 0x1f170];

const table = new Map<string, string>();
for (const { drawn, read } of aligned) {
  Array.from(drawn).forEach((letter, position) => {
    table.set(letter, read.charAt(position));
  });
}
for (const first of enclosedAlphabets) {
  for (let letter = 0; letter < 26; letter++) {
    table.set(String.fromCodePoint(first + letter), String.fromCodePoint(0x61 + letter));
  }
}

/** The Latin letter a character is drawn like, or null. */
export const latinLookalike = (character: string): string | null => table.get(character) ?? null;
