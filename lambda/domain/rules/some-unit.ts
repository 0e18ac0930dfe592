type Told = 0 | 1 | 2;
const [unknown, no, yes]: readonly [Told, Told, Told] = [0, 1, 2];

/**
 * Whether any UTF-16 unit of a text is such a one. `isOne` is asked once of each unit that is ever met: a text costs a look
 * at each of its units.
 */
export const someUnit = (isOne: (unit: string) => boolean): ((text: string) => boolean) => {
  const known = new Uint8Array(0x10000);
  const learn = (code: number): Told => {
    const told = isOne(String.fromCharCode(code)) ? yes : no;
    known[code] = told;
    return told;
  };
  return (text) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const told = known[code] ?? unknown;
      if ((told === unknown ? learn(code) : told) === yes) return true;
    }
    return false;
  };
};

/** Half of a character: of such a one alone nothing can be told. */
export const isSurrogate = (unit: string): boolean => unit >= '\ud800' && unit <= '\udfff';
