/**
 * Editions of the regulations, kept as dated data (see rules.md of the product's sources in docs/rules.md).
 * `order-31-2015`: 通信短信息服务管理规定, MIIT Order 31, in force 2015-06-30.
 * `draft-2020`: 通信短信息和语音呼叫服务管理规定（征求意见稿）, published for comment 2020-08-31.
 */
export const editionIds = ['order-31-2015', 'draft-2020'] as const;
export type EditionId = (typeof editionIds)[number];

export type Edition = {
  readonly id: EditionId;
  readonly title: string;
  /** The number it was issued under; null for a draft, which is in force nowhere. */
  readonly issuedAs: string | null;
  readonly dated: string;
  /** Working days between the complete application and the first send. */
  readonly leadTimeInWorkingDays: number;
  /** UTF-16 code units of the whole text as delivered; null where the edition sets no limit. */
  readonly textLimitInUnits: number | null;
  /** Months the records of a send must be kept at least. */
  readonly recordsKeptInMonths: number;
  /** Working days in which a complaint must be forwarded. */
  readonly complaintForwardedInWorkingDays: number;
  /** Where departments are told to apply so many working days ahead. */
  readonly appliedUnder: { readonly article: string; readonly paragraph: number };
  /** Where the authority is told to coordinate a send, or else to say promptly why not. Neither edition names an appeal. */
  readonly decidedUnder: { readonly article: string; readonly paragraph: number };
};

export const editions: Readonly<Record<EditionId, Edition>> = {
  'order-31-2015': {
    id: 'order-31-2015',
    title: '通信短信息服务管理规定',
    issuedAs: '工业和信息化部令第31号',
    dated: '2015-06-30',
    leadTimeInWorkingDays: 10,
    textLimitInUnits: null,
    recordsKeptInMonths: 5,
    complaintForwardedInWorkingDays: 5,
    appliedUnder: { article: '17', paragraph: 1 },
    decidedUnder: { article: '17', paragraph: 1 },
  },
  'draft-2020': {
    id: 'draft-2020',
    title: '通信短信息和语音呼叫服务管理规定（征求意见稿）',
    issuedAs: null,
    dated: '2020-08-31',
    leadTimeInWorkingDays: 15,
    textLimitInUnits: 70,
    recordsKeptInMonths: 5,
    complaintForwardedInWorkingDays: 3,
    appliedUnder: { article: '27', paragraph: 1 },
    decidedUnder: { article: '27', paragraph: 2 },
  },
};

export const defaultEdition: EditionId = 'draft-2020';

/** The law as it stands: the basis (依据) of every letter, also where a draft is applied, which is only referred to (参照). */
export const editionInForce = 'order-31-2015' satisfies EditionId;
