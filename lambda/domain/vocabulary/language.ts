export type Language = {
  readonly tag: string;
  /** What it calls itself. */
  readonly own: string;
  readonly zh: string;
  readonly en: string;
  /** Begins a drill's text on phones. */
  readonly drill: string;
};

type Row = readonly [tag: string, own: string, zh: string, en: string, drill: string];

/** In the order in which they are offered. Any other tag may be named; its texts then begin a drill as the Chinese ones do. */
// biome-ignore format: one language per line
const rows: readonly Row[] = [
  ['en',      'English',    '英语',     'English',             '[DRILL] '],
  ['ja',      '日本語',      '日语',     'Japanese',            '【訓練】'],
  ['ko',      '한국어',      '韩语（朝鲜语）', 'Korean',        '[훈련] '],
  ['ru',      'Русский',    '俄语',     'Russian',             '[УЧЕНИЯ] '],
  ['fr',      'Français',   '法语',     'French',              '[EXERCICE] '],
  ['de',      'Deutsch',    '德语',     'German',              '[ÜBUNG] '],
  ['es',      'Español',    '西班牙语', 'Spanish',             '[SIMULACRO] '],
  ['zh-Hant', '繁體中文',    '繁体中文', 'Traditional Chinese', '【演練】'],
  ['bo',      'བོད་ཡིག',      '藏语',     'Tibetan',             '【演练】'],
  ['ug',      'ئۇيغۇرچە',   '维吾尔语', 'Uyghur',              '【演练】'],
  ['mn-Mong', 'ᠮᠣᠩᠭᠣᠯ',    '蒙古语',   'Mongolian',           '【演练】'],
  ['kk-Arab', 'قازاقشا',    '哈萨克语', 'Kazakh',              '【演练】'],
];

export const languages: readonly Language[] = rows.map(([tag, own, zh, en, drill]) => ({ tag, own, zh, en, drill }));

const drillInChinese = '【演练】';

/** What a drill's text in a language begins with; in simplified Chinese where none is named. */
export const drillMarkOf = (tag: string | undefined): string =>
  languages.find((language) => language.tag === tag)?.drill ?? drillInChinese;
