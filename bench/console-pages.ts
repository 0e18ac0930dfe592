import { approver, clerk, dutyOfficer } from '../test/browser/people.ts';
import { type ScreenCases, startScreenStage } from '../test/browser/screens/stage.ts';
import { hasBrowser, openBrowser, openWindow, signInAt } from '../test/browser/windows.ts';
import { type Conditions, measureLoad, mobile, type PageLoad, unthrottled, watchLoads } from './page-load.ts';
import { quantileOf } from './quantiles.ts';
import type { Section } from './report.ts';

type Measured = { readonly what: string; readonly person: string; readonly path: string };

const pagesOf = ({ submitted }: ScreenCases): readonly Measured[] => [
  { what: 'work list', person: approver, path: '/tasks' },
  { what: 'decision', person: approver, path: `/tasks/${submitted}` },
  { what: 'compose', person: clerk, path: '/applications/new' },
  { what: 'emergency board', person: dutyOfficer, path: '/emergencies' },
];

const rounded = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;

const rowOf = (what: string, conditions: Conditions, loads: readonly PageLoad[]) => {
  const middle = (pick: (load: PageLoad) => number): number =>
    quantileOf(
      loads.map(pick).toSorted((left, right) => left - right),
      0.5,
    );
  return {
    page: what,
    conditions: conditions.name,
    'FCP ms': rounded(middle(({ firstPaint }) => firstPaint)),
    'LCP ms': rounded(middle(({ largestPaint }) => largestPaint)),
    'TBT ms': rounded(middle(({ blocked }) => blocked)),
    CLS: rounded(
      middle(({ layoutShift }) => layoutShift),
      3,
    ),
    'DOM interactive ms': rounded(middle(({ interactive }) => interactive)),
    'scripts KB': rounded(middle(({ scriptBytes }) => scriptBytes) / 1000),
  };
};

const explained = [
  'headless Chromium 360 px wide (mobile) or 1280 px wide, signed in, nothing cached; medians of the runs',
  'FCP, LCP: first and largest contentful paint; TBT: long tasks beyond 50 ms after FCP until two seconds after the content stands',
  'CLS: cumulative layout shift; scripts as they came over the line (gzip), without headers',
  'mobile: the throttling constants of Lighthouse 12, applied by the browser itself and not simulated',
];

const title = 'Loading the main pages of the console';

const skipped: Section = {
  part: 'i',
  title,
  conditions: ['skipped: no Chromium on this machine (set CHROMIUM to its path, or apt-get install chromium)'],
  rows: [],
};

const measure = async (runs: number): Promise<Section> => {
  const stage = await startScreenStage();
  const browser = await openBrowser();
  const rows: Section['rows'][number][] = [];
  for (const { what, person, path } of pagesOf(stage.cases))
    for (const conditions of [mobile, unthrottled]) {
      const loads: PageLoad[] = [];
      for (let run = 0; run < runs; run += 1) {
        const page = await openWindow(browser, { width: conditions === mobile ? 360 : 1280 });
        await watchLoads(page);
        await signInAt(page, stage.runtime.url, person, path);
        loads.push(await measureLoad(page, `${stage.runtime.url}/console${path}`, conditions));
        await page.context().close();
      }
      rows.push(rowOf(what, conditions, loads));
    }
  await browser.close();
  await stage.stop();
  return { part: 'i', title, conditions: [`${runs} runs each`, ...explained], rows };
};

/** Part (i): what Lighthouse would look at, recorded with the browser's own observers. */
export const measureConsolePages = async (quick: boolean): Promise<readonly Section[]> =>
  hasBrowser() ? [await measure(quick ? 1 : 5)] : [skipped];
