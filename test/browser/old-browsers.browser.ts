import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { newerStylesIn } from '../browser-data.ts';
import { draft, submit } from './applications.ts';
import { launch, type Stage } from './launch.ts';
import { approver, clerk, dutyOfficer, registrar } from './people.ts';
import { watch } from './tell-failures.ts';
import { openWindow, signInAt } from './windows.ts';

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

/** Of what this Chromium has, whatever Chrome 90 and Firefox 115 have not. */
const asOfOld = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) {
    delete Array.prototype[name];
    delete Object.getPrototypeOf(Uint8Array.prototype)[name];
  }
  for (const name of ['difference', 'intersection', 'isDisjointFrom', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference', 'union'])
    delete Set.prototype[name];
  for (const name of ['at', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
  delete Array.fromAsync;
  delete Object.groupBy;
  delete Object.hasOwn;
  delete Map.groupBy;
  delete Map.prototype.getOrInsert;
  delete Map.prototype.getOrInsertComputed;
  delete Promise.try;
  delete Promise.withResolvers;
  delete RegExp.escape;
  delete Error.isError;
  delete AbortSignal.any;
  delete AbortSignal.timeout;
  delete AbortSignal.prototype.throwIfAborted;
  delete Crypto.prototype.randomUUID;
  delete URL.canParse;
  delete URL.parse;
  delete Intl.Segmenter;
  delete Intl.supportedValuesOf;
  delete Element.prototype.checkVisibility;
  delete Document.prototype.startViewTransition;
  for (const name of ['structuredClone', 'reportError', 'scheduler', 'Iterator', 'CSSLayerBlockRule', 'CSSContainerRule'])
    delete window[name];
`;

const windowOf = async (script: string): Promise<{ readonly page: Page; readonly thrown: readonly string[] }> => {
  const page = await openWindow(stage.browser, {});
  watch(page);
  const thrown: string[] = [];
  page.on('pageerror', (fault) => thrown.push(String(fault)));
  await page.addInitScript({ content: script });
  return { page, thrown };
};

/** Each with what only stands there once the page works. */
const pages: readonly (readonly [person: string, path: string, seen: RegExp])[] = [
  [approver, '/tasks', /广东省应急管理厅/],
  [approver, '/statistics', /统计/],
  [approver, '/calendar', /约 100 万用户/],
  [clerk, '/applications', /草稿/],
  [clerk, '/applications/new', /短信内容/],
  [dutyOfficer, '/emergencies', /应急/],
  [registrar, '/registry', /中国移动/],
];

/** What antd writes into pages is known to the oldest browsers, but for what nobody misses. */
const mayBeMissing = [
  // The ring around what holds the field that has the keyboard: console.css draws it where `:has` is not known.
  ':has',
  ':-webkit-search-cancel-button',
  // Classes that antd's Flex has for whoever asks for them, the colour of scroll bars, and where a title is broken.
  'align-items: self-end',
  'align-items: self-start',
  'justify-content: left',
  'justify-content: right',
  'scrollbar-color',
  'text-wrap',
  'text-wrap: balance',
  'justify-content: end',
  'justify-content: start',
  'outline',
  // Our own: how wide the board is, and on paper the sheet, and colours that are printed as they are.
  '@container',
  'size',
  'print-color-adjust',
  'print-color-adjust: exact',
];
/** In files of the build; what may still be written into the page as well. */
const antdStyles = async (page: Page): Promise<readonly string[]> => {
  const inPage = `[...document.querySelectorAll('style')].map((one) => one.textContent).join('')`;
  const inFiles = `Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => fetch(href).then((file) => file.text())))
    .then((texts) => texts.join(''))`;
  return newerStylesIn(String(await page.evaluate(inPage)) + String(await page.evaluate(inFiles)));
};

describe('a browser of 2021', () => {
  for (const [person, path, seen] of pages)
    it(`shows ${path}`, async () => {
      await submit(stage.api, `old-${path}`);
      await draft(stage.api, `old-draft-${path}`);
      const { page, thrown } = await windowOf(asOfOld);
      await signInAt(page, stage.runtime.url, person, path);
      await page.locator('.waiting').waitFor({ state: 'detached' });
      await page.locator('main').getByText(seen).first().waitFor();
      assert.equal(await page.evaluate('typeof Iterator'), 'undefined');
      assert.deepEqual(thrown, []);
      const newer = await antdStyles(page);
      assert.ok(newer.includes('outline'));
      assert.deepEqual(
        newer.filter((said) => !mayBeMissing.includes(said)),
        [],
      );
    });

  it('shows a case and the form of its decision', async () => {
    const { id } = await submit(stage.api, 'old-case');
    const { page, thrown } = await windowOf(asOfOld);
    await signInAt(page, stage.runtime.url, approver, `/tasks/${id}`);
    await page.getByRole('button', { name: '批准发送…' }).waitFor();
    assert.deepEqual(thrown, []);
  });
});

describe('a browser that is too old', () => {
  const told = /请使用 Chrome 或 Edge 90 及以上版本.*Chrome or Edge 90 or later/s;

  const says = async (page: Page): Promise<void> => {
    await page.goto(`${stage.runtime.url}/console/`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const said = await page.locator('body').textContent();
    assert.match(said ?? '', told);
    assert.doesNotMatch(said ?? '', /重新加载|reload|正在加载|Loading/);
  };

  it('is told what is needed where an essential is missing', async () => {
    const { page } = await windowOf('delete String.prototype.replaceAll;');
    await says(page);
  });

  it('is told what is needed where it cannot read the scripts', async () => {
    const { page } = await windowOf('');
    await page.route('**/assets/index-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export default class { ### }' }),
    );
    await says(page);
  });
});
