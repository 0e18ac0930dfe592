import { digestOf } from '../../lambda/adapters/digest.ts';
import { shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { AccessRow } from '../../lambda/domain/views/access-row.ts';
import type { HttpDeps } from '../../lambda/http/deps.ts';
import { type AccessQuestion, createAccessRecorder } from '../../lambda/service/access-record.ts';

const belongs = (question: AccessQuestion, { at, reader, reading }: AccessRow): boolean => {
  if (question.day !== null && shanghaiDate(at) !== question.day) return false;
  if (question.of === 'day') return true;
  return (
    question.id === { case: reading.caseId, reader: reader.subject, organisation: reader.organisation }[question.of]
  );
};

/** The table of who read what over a Map, which may fail or hang, and the recorder that writes it. */
export const createMemoryAccess = (clock: () => string) => {
  const rows = new Map<string, AccessRow>();
  let trouble: 'none' | 'fails' | 'hangs' = 'none';
  let puts = 0;
  const accessRecorder = createAccessRecorder({
    access: {
      add: async (key, row) => {
        puts += 1;
        if (trouble === 'hangs') await new Promise<never>(() => undefined);
        if (trouble === 'fails') throw new Error('no table');
        if (!rows.has(key)) rows.set(key, AccessRow.parse(JSON.parse(JSON.stringify(row))));
      },
    },
    clock,
    digest: digestOf,
    policy: defaultPolicy,
    onFault: () => undefined,
    awaitedAtMostMs: 0,
  });
  const access: HttpDeps['access'] = {
    rows: async (question, { limit, cursor }) => {
      const from = Number(cursor ?? 0);
      if (!Number.isInteger(from)) return 'invalid-cursor';
      const found = [...rows.values()].filter((row) => belongs(question, row)).toReversed();
      const next = from + limit < found.length ? String(from + limit) : null;
      return { items: found.slice(from, from + limit), next };
    },
  };
  return {
    ports: { access, accessRecorder },
    rows: (): readonly AccessRow[] => [...rows.values()],
    puts: (): number => puts,
    turn: (how: typeof trouble): void => {
      trouble = how;
    },
  };
};
export type MemoryAccess = ReturnType<typeof createMemoryAccess>;
