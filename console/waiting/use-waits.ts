import { pollEvery, useRead } from '../api/queries.ts';
import { useMe } from '../session/me.tsx';
import { useProposals } from './use-proposals.ts';
import { type Wait, waitsOf } from './waits.ts';

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
      awaiting,
      unexplained,
      filed: filed.data,
      owed: [due.data, back.data],
      ...(may('registrar', 'auditor') ? { changes: proposals } : { prepared: proposals }),
    },
    me,
  );
};
