/**
 * Latin words with a dot between them that are no host, though the second is a registered top-level domain:
 * file names, titles, names of people in pinyin, units, English sentences run together.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const fileEndings = words('md sh py zip mov rs ps pl so cab bz java cpp vi rip');
const titles = words(
  'mr mrs ms dr prof sir miss st mt no nos vol ch fig sec art ver vs inc corp dept co tel fax rm ext',
);
const surnames = words(
  'li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng ' +
    'han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan',
);
const givenNames = words(
  'li wang ma na bo la xin ye ke ge ci de do fan gu hu ren ru sa se si su to tu bi ga ni re ne wed',
);
const units = words('kg km mg mm cm ml hr mt pa pm am nu');
const sentenceWords = words('in is it at as so my me us no am do by be to tv id la de may one now');
const frameworks = words('asp vb ado c ml f');

/** Mr, No, vs: a word that a dot shortens. */
export const isTitle = (label: string): boolean => titles.has(label);

/** `after` is the text behind the ending, in lower case; `first`: no label stands before this one. */
export type DottedPair = {
  readonly label: string;
  readonly ending: string;
  readonly after: string;
  readonly first: boolean;
};

export const isAbbreviation = ({ label, ending, after, first }: DottedPair): boolean =>
  fileEndings.has(ending) ||
  (first && isTitle(label)) ||
  (surnames.has(label) && givenNames.has(ending)) ||
  (units.has(ending) && label.length <= 2) ||
  (sentenceWords.has(ending) && /^ [a-z]/.test(after));

/** ASP.NET and its kin end in a platform's name, written with capitals. */
export const isPlatformName = (label: string, endingAsWritten: string): boolean =>
  /^N(?:ET|et)$/.test(endingAsWritten) && frameworks.has(label);

const shorteners = words(
  'bit.ly t.co t.ly cutt.ly t.me t.im j.mp is.gd v.gd s.id ow.ly goo.gl rb.gy suo.im suo.nz u.nu kz.cm 0x9.me tny.im mrw.so',
);

/** Public short-link services under endings that are otherwise too short to tell. */
export const isShortener = (host: string): boolean => shorteners.has(host);
