import { ScanUse } from '../domain/views/scan-use.ts';
import type { ScanUses } from '../service/ports.ts';
import { readRows } from './read-rows.ts';
import { scanUsesKey } from './view-items.ts';
import { queryViews, type ViewsTable } from './view-pages.ts';

/** So many cases with one scan are said to be so many; what comes after them is not counted. */
const usesAtMost = 20;

/** Which cases carry a scan, as the table `views` has it: one Query of one partition a digest. */
export const createScanUses = (views: ViewsTable): ScanUses => ({
  casesWith: async (digest) => {
    const condition = { expression: 'pk = :pk', values: { ':pk': scanUsesKey(digest) } };
    const { Items } = await queryViews(views, condition, { Limit: usesAtMost });
    return readRows(ScanUse, Items, views.onUnreadable).map(({ caseId }) => caseId);
  },
});
