import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { approver, auditor, clerk, dutyOfficer, registrar, secondOfficer, watch } from './people.ts';
import { pagesOf } from './screens/pages.ts';
import { type ScreenStage, startScreenStage } from './screens/stage.ts';
import { countScripts, type ScriptBytes } from './script-bytes.ts';
import { watch as describeOnFailure } from './tell-failures.ts';
import { openBrowser, openWindow, signInAt } from './windows.ts';

type Visit = { readonly person: string; readonly path: string; readonly press?: string };

let stage: ScreenStage;
let browser: Browser;
before(async () => {
  [stage, browser] = await Promise.all([startScreenStage(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await stage.stop();
});

/** The pages of the pictures, and those states of them that no picture shows. */
const visits = (): readonly Visit[] => [
  ...pagesOf(stage.cases),
  { person: clerk, path: '/applications?status=draft' },
  { person: approver, path: '/tasks' },
  { person: approver, path: '/calendar?view=week&day=2026-12-11' },
  { person: approver, path: '/calendar?view=day&day=2026-12-11' },
  { person: approver, path: '/paperwork?status=overdue' },
  { person: approver, path: '/paperwork?status=all' },
  { person: registrar, path: '/registry?kind=operator' },
  { person: registrar, path: '/registry?kind=standing-authority' },
  { person: registrar, path: '/registry?kind=roster' },
  { person: auditor, path: '/audit?of=emergencies' },
  { person: auditor, path: '/access' },
  { person: auditor, path: '/access?by=organisation' },
  { person: auditor, path: '/access?by=day&day=2026-11-20' },
  { person: registrar, path: '/registry/standing-authority/gd-emergency-natural?change=open' },
  { person: registrar, path: '/registry/new/holiday-notice' },
  { person: registrar, path: '/registry/new/boundary-file' },
  { person: dutyOfficer, path: '/my-notices' },
  { person: clerk, path: '/my-notices' },
  { person: watch, path: '/registry/prepared-message/_new' },
  { person: watch, path: '/registry/prepared-message/gd-rainstorm-red?change=open' },
  { person: watch, path: `/emergencies/${stage.cases.running}?update=open` },
];

/**
 * In pixels. Rules are held at the first two, and each page is opened in a window of either width, in one language each;
 * at the others nothing may be wider than the window (WCAG 1.4.10: 320).
 */
const judgedAt = { zh: [360, 1280], en: [1280, 360] } as const;
const alsoDrawnAt = [320, 1920] as const;

const isDrawn = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting').waitFor({ state: 'detached' });
};

/** Charts are drawn anew a moment after their window has changed; on a busy machine the moment is long. */
const givenUpAfterMs = 60_000;
const lookEveryMs = 100;

const widthOf = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth'));

const fits = async (page: Page, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  const tooLong = AbortSignal.timeout(givenUpAfterMs);
  while ((await widthOf(page)) > width && !tooLong.aborted) await wait(lookEveryMs);
  const drawn = await widthOf(page);
  assert.ok(drawn <= width, `${page.url()} is ${drawn} px wide in a window of ${width} px`);
};

/** What listens to the width of the window has been drawn by then. */
const twoFrames = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/**
 * Lists that many rows are looked through in, each of two lines at most, and what some row of them says: long kinds are
 * there.
 */
const lists: readonly { readonly path: RegExp; readonly long: readonly Readonly<Record<'zh' | 'en', string>>[] }[] = [
  {
    path: /^\/applications$/,
    long: [
      { zh: '按意见更正', en: 'Correct as asked' },
      { zh: '待复核', en: 'Second signature wanted' },
    ],
  },
  { path: /^\/tasks\?status=all$/, long: [{ zh: '待复核', en: 'Second signature wanted' }] },
  { path: /^\/tasks(?:\?|$)/, long: [] },
  { path: /^\/paperwork\?status=overdue$/, long: [{ zh: '已逾期', en: 'overdue' }] },
  { path: /^\/paperwork(?:\?|$)/, long: [] },
  { path: /^\/registry(?:\?kind=operator)?$/, long: [{ zh: '变更待确认', en: 'Change to be confirmed' }] },
  { path: /^\/registry(?:\?|\/prepared-message$)/, long: [] },
  { path: /^\/(?:access\?by=|audit(?:\?of=|$))/, long: [] },
];
const rowAtMost = 56;
type DrawnRow = { readonly height: number; readonly text: string };
const drawnRows =
  "[...document.querySelectorAll('.data-table tbody tr:not([aria-hidden])')].map((row) => ({ height: Math.round(row.getBoundingClientRect().height), text: row.textContent }))";

const rowsAreLow = async (page: Page, path: string, language: 'zh' | 'en'): Promise<void> => {
  const list = lists.find((one) => one.path.test(path));
  if (list === undefined) return;
  const found = await page.evaluate<readonly DrawnRow[]>(drawnRows);
  for (const words of list.long)
    assert.ok(
      found.some(({ text }) => text.includes(words[language])),
      `no row of ${path} says ${words[language]}`,
    );
  const tooHigh = found.filter(({ height }) => height > rowAtMost);
  assert.deepEqual(tooHigh, [], `${path} has rows of more than ${rowAtMost} px`);
};

/**
 * In KB of 1,000 bytes, compressed: what a page fetches by itself, with what it may have to open later, and nothing kept from
 * another page (decision 35); and with the form that was opened in it.
 */
const scriptsAtMost = { byItself: 460, withItsForm: 530 } as const;

const isOpened = ({ path, press }: Visit): boolean => press !== undefined || /[?&]\w+=open$/.test(path);

/** A page is opened in a window of the first width, and then drawn wider or narrower. */
const visit = async (page: Page, one: Visit, language: 'zh' | 'en', scripts: ScriptBytes): Promise<void> => {
  const { path, press } = one;
  const widths = judgedAt[language];
  const [first] = widths;
  await page.setViewportSize({ width: first, height: 900 });
  // What the page before still fetches is none of this one's.
  await page.goto('about:blank');
  scripts.fromTheBeginning();
  await page.goto(`${stage.runtime.url}/console${path}`);
  await isDrawn(page);
  if (press !== undefined) await page.locator(press).first().click();
  for (const width of widths) {
    await fits(page, width);
    await page.evaluate(twoFrames);
    assert.deepEqual(await violationsOn(page), [], `${path} at ${width} px`);
    if (width >= 1280) await rowsAreLow(page, path, language);
  }
  for (const width of alsoDrawnAt) {
    await fits(page, width);
    if (width >= 1280) await rowsAreLow(page, path, language);
  }
  // By now whatever is fetched as soon as the page is drawn has come.
  const kb = Math.round(scripts.bytes() / 1000);
  assert.ok(kb > 200, `${path} cannot do with ${kb} KB of scripts`);
  assert.ok(kb <= scriptsAtMost[isOpened(one) ? 'withItsForm' : 'byItself'], `${path} fetches ${kb} KB of scripts`);
};

const people = [clerk, approver, secondOfficer, dutyOfficer, watch, registrar, auditor];

describe('every page', () => {
  for (const language of ['zh', 'en'] as const)
    for (const person of people)
      it(`of ${person} is open to everyone in ${language} and fits its window`, async () => {
        const page = await openWindow(browser, { language });
        describeOnFailure(page);
        await signInAt(page, stage.runtime.url, person);
        const scripts = await countScripts(page);
        await scripts.session.send('Network.setCacheDisabled', { cacheDisabled: true });
        for (const one of visits()) if (one.person === person) await visit(page, one, language, scripts);
      });

  it('is of somebody who is visited here', () => {
    const visited = new Set<string>(people);
    assert.deepEqual(
      visits().filter(({ person }) => !visited.has(person)),
      [],
    );
  });
});
