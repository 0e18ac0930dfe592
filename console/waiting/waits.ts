import { pollEvery, useRead } from '../api/queries.ts';
import type { ApplicationCard, EmergencyLine, Me, RegistryState } from '../api/types.ts';
import { useMe } from '../session/me.tsx';
import { mayConfirm } from './duty.ts';
import { useProposals } from './use-proposals.ts';

/** What can wait for somebody, and where it is found. */
export const waitPlaces = {
  decide: '/tasks',
  sign: '/tasks?status=awaiting-second-signature',
  'sign-others': '/tasks?status=awaiting-second-signature',
  'sign-erratum': '/tasks?status=erratum-waits',
  'erratum-others': '/tasks?status=erratum-waits',
  'reason-owed': '/tasks?status=reason-owed',
  confirm: '/emergencies',
  'confirm-others': '/emergencies',
  explain: '/emergencies',
  review: '/paperwork?status=filed',
  file: '/paperwork?status=owed',
  correct: '/applications?status=returned',
  'confirm-change': '/registry',
  'change-others': '/registry',
  'confirm-prepared': '/registry/prepared-message',
  'prepared-others': '/registry/prepared-message',
} as const;
export type WaitKind = keyof typeof waitPlaces;

/** `more`: at least so many. */
export type Count = { readonly count: number; readonly more: boolean };
/** `at`: where the first of them is, where that is a place of its own. */
export type Wait = Count & { readonly is: WaitKind; readonly at?: string };

type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

type Changing = Pick<RegistryState, 'possibleActions'>;

/** What has been looked at; undefined where it has not, or is not this reader's to see. */
export type Lists = {
  readonly submitted?: Count | undefined;
  readonly returned?: Count | undefined;
  readonly second?: Page<Pick<ApplicationCard, 'barred'>> | undefined;
  readonly errata?: Page<Pick<ApplicationCard, 'erratumBarred'>> | undefined;
  readonly reasonOwed?: Count | undefined;
  readonly awaiting?: Page<Pick<EmergencyLine, 'authority' | 'barred'>> | undefined;
  readonly unexplained?: Page<Pick<EmergencyLine, 'caseId' | 'unexplained'>> | undefined;
  readonly filed?: Page<unknown> | undefined;
  readonly owed?: readonly (Page<unknown> | undefined)[];
  /** Of the register as a whole. */
  readonly changes?: readonly Changing[];
  /** Of what one's own organisation has prepared. */
  readonly prepared?: readonly Changing[];
};

const counted = <T>(page: Page<T> | undefined, wanted: (item: T) => boolean = () => true): Count => ({
  count: page?.items.filter(wanted).length ?? 0,
  more: (page?.next ?? null) !== null,
});
const none: Count = { count: 0, more: false };
const sum = (counts: readonly Count[]): Count => ({
  count: counts.reduce((total, { count }) => total + count, 0),
  more: counts.some(({ more }) => more),
});

/** Everything that waits, whoever has to do it, as far as it has been looked at; most pressing first. */
export const waitsOf = (lists: Lists, me: Pick<Me, 'subject' | 'organisation' | 'roles'>): readonly Wait[] => {
  const { second, errata, awaiting, unexplained } = lists;
  const owed = unexplained?.items.filter((line) => line.unexplained === me.subject) ?? [];
  const places: Partial<Readonly<Record<WaitKind, string>>> =
    owed[0] === undefined ? {} : { explain: `/emergencies/${owed[0].caseId}` };
  const signs = (card: Pick<ApplicationCard, 'barred'>): boolean =>
    me.roles.includes('authority-officer') && card.barred?.includes(me.subject) !== true;
  const signsErratum = ({ erratumBarred }: Pick<ApplicationCard, 'erratumBarred'>): boolean =>
    me.roles.includes('authority-officer') && erratumBarred?.includes(me.subject) !== true;
  const confirms = (line: Pick<EmergencyLine, 'authority' | 'barred'>): boolean => mayConfirm(line, me);
  const settles = ({ possibleActions }: Changing): boolean => possibleActions.includes('confirm-change');
  const settled = (changes: readonly Changing[] = []): readonly [Count, Count] => [
    counted({ items: changes, next: null }, settles),
    counted({ items: changes, next: null }, (row) => !settles(row)),
  ];
  const [change, changeOthers] = settled(lists.changes);
  const [prepared, preparedOthers] = settled(lists.prepared);
  const all: Readonly<Record<WaitKind, Count>> = {
    confirm: counted(awaiting, confirms),
    'confirm-others': counted(awaiting, (line) => !confirms(line)),
    explain: counted({ items: owed, next: null }),
    file: sum((lists.owed ?? []).map((page) => counted(page))),
    correct: lists.returned ?? none,
    decide: lists.submitted ?? none,
    sign: counted(second, signs),
    'sign-others': counted(second, (card) => !signs(card)),
    'sign-erratum': counted(errata, signsErratum),
    'erratum-others': counted(errata, (card) => !signsErratum(card)),
    'reason-owed': lists.reasonOwed ?? none,
    review: counted(lists.filed),
    'confirm-change': change,
    'change-others': changeOthers,
    'confirm-prepared': prepared,
    'prepared-others': preparedOthers,
  };
  return kinds.flatMap((is) => {
    const { [is]: at } = places;
    return all[is].count === 0 ? [] : [{ is, ...all[is], ...(at === undefined ? {} : { at }) }];
  });
};

const kinds: readonly WaitKind[] = [
  'confirm',
  'confirm-others',
  'sign-erratum',
  'explain',
  'file',
  'correct',
  'decide',
  'sign',
  'sign-others',
  'erratum-others',
  'reason-owed',
  'review',
  'confirm-change',
  'change-others',
  'confirm-prepared',
  'prepared-others',
];

const lookEveryMs = 15_000;
const atMost = 100;

/** What waits on any list of whoever is signed in, as far as the service counts or lists it for them. */
export const useWaits = (): readonly Wait[] => {
  const me = useMe();
  const may = (...roles: readonly (typeof me.roles)[number][]): boolean =>
    roles.some((role) => me.roles.includes(role));
  const [authority, department] = [may('authority-officer', 'auditor'), may('department-officer')];
  const looks = (enabled: boolean) => ({ refetchInterval: pollEvery(lookEveryMs), enabled });
  const owing = { ...looks(department) };
  const counts = useRead('GET /applications/counts', { query: {} }, looks(authority || department)).data;
  const second = useRead(
    'GET /applications',
    { query: { order: 'due', status: 'awaiting-second-signature', limit: atMost } },
    looks(authority),
  ).data;
  const errata = useRead(
    'GET /applications',
    { query: { order: 'due', waits: 'erratum-waits', limit: atMost } },
    looks(authority && (counts?.['erratum-waits'].count ?? 0) > 0),
  ).data;
  const awaiting = useRead(
    'GET /emergencies',
    { query: { state: 'awaiting', limit: atMost } },
    looks(authority || department || may('duty-officer', 'emergency-trigger')),
  ).data;
  const unexplained = useRead(
    'GET /emergencies',
    { query: { state: 'unexplained', exercise: 'false', limit: atMost } },
    looks(may('department-officer', 'emergency-trigger', 'duty-officer')),
  ).data;
  const filed = useRead(
    'GET /paperwork',
    { query: { order: 'due', status: 'filed', limit: atMost } },
    looks(authority),
  );
  const due = useRead('GET /paperwork', { query: { order: 'due', status: 'due', limit: atMost } }, owing);
  const back = useRead('GET /paperwork', { query: { order: 'due', status: 'returned', limit: atMost } }, owing);
  const proposals = useProposals();
  return waitsOf(
    {
      submitted: authority ? counts?.submitted : undefined,
      returned: department ? counts?.returned : undefined,
      second,
      errata: counts?.['erratum-waits'].count === 0 ? undefined : errata,
      reasonOwed: authority ? counts?.['reason-owed'] : undefined,
      awaiting,
      unexplained,
      filed: filed.data,
      owed: [due.data, back.data],
      ...(may('registrar', 'auditor') ? { changes: proposals } : { prepared: proposals }),
    },
    me,
  );
};
