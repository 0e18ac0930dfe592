import { matchRoutes, type RouteObject } from 'react-router';

/** A list's table is as heavy as its page: both are asked for at once, or one would wait for the other. */
const withTable =
  <T,>(load: () => Promise<T>) =>
  (): Promise<T> => {
    // What fails here is asked for again, and told of, where it is drawn.
    void import('../ui/data-table.tsx').catch(() => undefined);
    return load();
  };

/** THE table of screens: one line each, loaded when first looked at. */
// biome-ignore format: one screen per line
export const screens: readonly RouteObject[] = [
  { path: 'tasks',        lazy: withTable(async () => ({ Component: (await import('../features/application/work-list/work-list.tsx')).WorkListScreen })) },
  { path: 'tasks/:id',    lazy: async () => ({ Component: (await import('../features/application/decision/decision.tsx')).DecisionScreen }) },
  { path: 'calendar',     lazy: async () => ({ Component: (await import('../features/schedule/schedule.tsx')).ScheduleScreen }) },
  { path: 'statistics',   lazy: async () => ({ Component: (await import('../features/statistics/statistics.tsx')).StatisticsScreen }) },
  { path: 'applications', lazy: withTable(async () => ({ Component: (await import('../features/application/list/list.tsx')).ApplicationListScreen })) },
  { path: 'applications/new', lazy: async () => ({ Component: (await import('../features/application/compose/compose.tsx')).ComposeScreen }) },
  { path: 'applications/:id/edit', lazy: async () => ({ Component: (await import('../features/application/compose/compose.tsx')).ComposeScreen }) },
  { path: 'applications/:id', lazy: async () => ({ Component: (await import('../features/application/detail/detail.tsx')).ApplicationScreen }) },
  { path: 'applications/:id/letter', lazy: async () => ({ Component: (await import('../features/application/letter/letter.tsx')).LetterScreen }) },
  { path: 'paperwork', lazy: withTable(async () => ({ Component: (await import('../features/paperwork/paperwork.tsx')).PaperworkScreen })) },
  { path: 'paperwork/:id', lazy: async () => ({ Component: (await import('../features/paperwork/filing.tsx')).FilingScreen }) },
  { path: 'emergencies',  lazy: async () => ({ Component: (await import('../features/emergency/board/board.tsx')).EmergencyBoardScreen }) },
  { path: 'emergencies/new', lazy: async () => ({ Component: (await import('../features/emergency/trigger/trigger.tsx')).TriggerScreen }) },
  { path: 'emergencies/:id', lazy: async () => ({ Component: (await import('../features/emergency/case/emergency-case.tsx')).EmergencyCaseScreen }) },
  { path: 'notices/:id', lazy: async () => ({ Component: (await import('../features/emergency/case/opened-notice.tsx')).OpenedNoticeScreen }) },
  { path: 'registry', lazy: withTable(async () => ({ Component: (await import('../features/registry/registry.tsx')).RegistryScreen })) },
  { path: 'registry/new/:kind', lazy: async () => ({ Component: (await import('../features/registry/new-entry.tsx')).NewEntryScreen }) },
  { path: 'registry/prepared-message', lazy: withTable(async () => ({ Component: (await import('../features/registry/registry.tsx')).PreparedMessagesScreen })) },
  { path: 'registry/prepared-message/_new', lazy: async () => ({ Component: (await import('../features/registry/new-entry.tsx')).NewEntryScreen }) },
  { path: 'registry/:kind/:id', lazy: async () => ({ Component: (await import('../features/registry/entry.tsx')).EntryScreen }) },
  { path: 'my-notices', lazy: async () => ({ Component: (await import('../features/registry/notice-choices.tsx')).NoticeChoicesScreen }) },
  { path: 'access', lazy: withTable(async () => ({ Component: (await import('../features/audit/access-record/access-record.tsx')).AccessRecordScreen })) },
  { path: 'audit', lazy: withTable(async () => ({ Component: (await import('../features/audit/audit.tsx')).AuditScreen })) },
];

/** Begins to load the screen of an address, before it is known who looks. */
export const warm = (pathname: string): void => {
  const [found] = matchRoutes([...screens], pathname, '/console')?.slice(-1) ?? [];
  const load = found?.route.lazy;
  // What fails here fails again, and is shown, when the router loads it.
  if (typeof load === 'function') void load().catch(() => undefined);
};
