import type { NoticeChoice } from '../../lambda/notices/choice.ts';
import type { NoticeRow } from '../../lambda/notices/notice.ts';
import type { NoticeChoices } from '../../lambda/service/notice-choices.ts';
import type { NoticeTable } from '../../lambda/service/notices.ts';

/** The table of notices in memory: each version upon the one before it. */
export const createMemoryNotices = (): NoticeTable & { readonly rows: ReadonlyMap<string, NoticeRow> } => {
  const rows = new Map<string, NoticeRow>();
  return {
    rows,
    read: async (id) => rows.get(id) ?? null,
    write: async (row) => {
      if ((rows.get(row.id)?.version ?? 0) !== row.version - 1) return false;
      rows.set(row.id, row);
      return true;
    },
    about: async (about) => [...rows.values()].filter(({ notice }) => notice.about === about),
  };
};

/** What people chose, in memory: the last of each. */
export const createMemoryChoices = (): NoticeChoices => {
  const rows = new Map<string, NoticeChoice>();
  return {
    read: async (organisation, subject) => rows.get(`${organisation} ${subject}`) ?? null,
    write: async (choice) => void rows.set(`${choice.organisation} ${choice.subject}`, choice),
  };
};
