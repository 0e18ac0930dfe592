import { RegistryRow } from '../domain/views/registry-row.ts';
import type { Views } from '../service/ports.ts';
import { pageOf, type ViewsTable } from './view-pages.ts';

/** What is registered, as the table `views` has it. */
export const createRegistryView = (views: ViewsTable): Pick<Views, 'registry'> => ({
  registry: async (kind, request) => {
    const leftOut: string[] = [];
    const condition = { expression: 'pk = :pk', values: { ':pk': `registry#${kind}` } };
    const onUnreadable: ViewsTable['onUnreadable'] = (where) => {
      leftOut.push(where.sk);
      views.onUnreadable(where);
    };
    const found = await pageOf({ ...views, onUnreadable }, RegistryRow, condition, request, true);
    return found === 'invalid-cursor' ? found : { ...found, leftOut };
  },
});
