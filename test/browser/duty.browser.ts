import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { EmergencyPage } from '../../lambda/http/schemas/answers.ts';
import { EmergencyAnswer } from '../../lambda/http/schemas/cases.ts';
import { drill, rainstorm } from '../../local/scenario/messages.ts';
import { until } from '../local/support/scratch.ts';
import { launch, type Stage } from './launch.ts';
import { dutyOfficer, watch } from './people.ts';

let stage: Stage;

const now = (): string => stage.runtime.core.clock();

const send = (key: string, alert: object, exercise = false) =>
  stage.api.must(EmergencyAnswer, stage.api.post(watch, '/emergencies', { alert, exercise }, key));

/** Beyond the standing authority: level blue is left to the duty officer. */
const outside = (text: string) => ({ ...rainstorm(now()), level: 'blue', eventType: '1009', text });

const listening = `(() => {
  window.tones = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...given) {
    window.tones.push(this.frequency.value);
    return start.apply(this, given);
  };
})()`;

/** The rule that browsers have for everybody but who tests: a page sounds once it has been touched, anew after every load. */
const silentUntilTouched = `(() => {
  let touched = false;
  addEventListener('pointerdown', () => { touched = true; }, { capture: true });
  window.AudioContext = class extends AudioContext {
    constructor() { super(); if (!touched) void this.suspend(); }
    resume() { return touched ? super.resume() : this.suspend(); }
  };
})()`;

/** Counts the tones that the page sounds, after a reload too; nothing is heard in the machine that runs this. */
const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(listening);
  await page.evaluate(listening);
};

const hears = async (page: Page, pitch: number): Promise<void> => {
  await until(async () => (await page.evaluate(`window.tones.includes(${pitch})`)) === true);
};

/** Operators that report nothing leave the local runtime less to keep up with. */
const turnOperators = (mode: 'silent' | 'ok'): Promise<unknown> =>
  Promise.all(
    Object.values(stage.runtime.operators).map((address) =>
      fetch(`${address}/fault`, { method: 'PUT', body: JSON.stringify({ mode }) }),
    ),
  );

/** Projecting many takes the local runtime a while; a board opened earlier would not have to hold its own against them. */
const drillsAreListed = async (count: number): Promise<void> => {
  const listed = () => stage.api.get(dutyOfficer, '/emergencies?state=running&exercise=true&limit=100');
  await until(async () => (await stage.api.must(EmergencyPage, listed())).items.length >= count);
};

before(async () => {
  stage = await launch();
});
after(() => stage.stop());

describe('a duty officer', () => {
  it('sees what runs and what waits although more than fifty drills came after it', async () => {
    const running = '山洪风险极高，请立即转移到高处。';
    const waiting = '高温蓝色预警，请减少户外活动。';
    await send('duty-running', { ...rainstorm(now()), text: running });
    const { id } = await send('duty-updated', { ...rainstorm(now()), text: '台风将至，请留在室内。' });
    await stage.api.must(
      EmergencyAnswer,
      stage.api.post(watch, `/emergencies/${id}/update`, { version: 1, alert: outside(waiting) }, 'duty-update'),
    );
    await turnOperators('silent');
    for (let at = 0; at < 52; at += 1) await send(`duty-drill-${at}`, drill(now()), true);
    await drillsAreListed(52);
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByRole('heading', { name: '1 件待值班员确认', exact: true }).waitFor();
    await page.getByText('有更新待值班员确认').waitFor();
    await page.getByText(running).waitFor();
    await page.getByRole('region', { name: '演练 52 件（不向公众发送）' }).waitFor();
    await turnOperators('ok');
    assert.match(await page.title(), /^\(1\) 应急发送/);
    await page.context().close();
  });

  it('hears and counts an update that waits on every page, and after a reload once the page is touched', async () => {
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByText('声音提醒未开启').waitFor();
    await listen(page);
    await page.getByRole('button', { name: '开启声音提醒' }).click();
    await hears(page, 880);
    await page.getByRole('button', { name: '声音提醒已开启' }).waitFor();
    await page.getByRole('link', { name: '查看与办理' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^应急发送：/ }).waitFor();
    await page.getByText(/1 件待值班员确认/).waitFor();
    assert.match(await page.title(), /^\(1\) 应急发送：/);
    await page.evaluate('window.tones.length = 0');
    await hears(page, 880);
    await page.addInitScript({ content: silentUntilTouched });
    await page.reload();
    await page.getByText('浏览器要求每次打开页面后点按一次').waitFor();
    assert.equal(await page.getByText('声音提醒未开启').count(), 0);
    await page.getByRole('heading', { level: 1, name: /^应急发送：/ }).click();
    await page.getByText('浏览器要求每次打开页面后点按一次').waitFor({ state: 'detached' });
    await hears(page, 880);
    assert.match(await page.title(), /^\(1\) 应急发送：/);
    await page.context().close();
  });

  it('finds drills that wait apart: counted apart, in their own words, not in the title', async () => {
    await send('duty-waiting-drill', { ...drill(now()), level: 'blue', hazardClass: 'social-security' }, true);
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByRole('heading', { name: '演练：1 件待值班员确认' }).waitFor();
    await page.getByRole('heading', { name: '1 件待值班员确认', exact: true }).waitFor();
    await page.getByText(/演练待确认，已/).waitFor();
    assert.match(await page.title(), /^\(1\) 应急发送/);
    await page.getByRole('link', { name: '查看与办理' }).first().click();
    await page.getByText('1 件 + 演练 1 件待值班员确认').waitFor();
    await page.goBack();
    await page.locator('.board-waiting-drills').getByRole('link', { name: '查看与办理' }).click();
    await page.getByRole('heading', { name: '演练待值班员确认，尚未开始' }).waitFor();
    await page.getByText(/演练待确认，已/).waitFor();
    assert.equal(await page.locator('.waited').count(), 0);
    await page.getByText('发起演练').first().waitFor();
    await page.context().close();
  });

  it('finds the board drawn in one go, though what waits is heard of last', async () => {
    const first = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    const page = await first.context().newPage();
    await page.addInitScript({
      // No time passes for the page: that a busy machine is slow to answer would be told at the top, and rightly.
      content: `const opened = Date.now();
        Date.now = () => opened;
        window.shift = 0;
        const add = (entry) => { window.shift += entry.value; };
        new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: 'layout-shift' });`,
    });
    await page.route(/state=awaiting/, async (route) => {
      await wait(1_000);
      await route.continue();
    });
    await page.goto(first.url());
    await page.getByRole('heading', { name: '1 件待值班员确认', exact: true }).waitFor();
    await page.getByRole('region', { name: /^演练 \d+ 件/ }).waitFor();
    const shift = Number(await page.evaluate('window.shift'));
    assert.ok(shift < 0.01, `shifted by ${shift}`);
    await first.context().close();
  });

  it('is looked for evenly while the page is hidden, also after a look that failed', async () => {
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByRole('heading', { name: '1 件待值班员确认', exact: true }).waitFor();
    // The worker that counts started under the policy of the page.
    assert.equal(page.workers().length, 1);
    await page.evaluate(`(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      // What a browser does to the timers of a page that is hidden for long.
      window.setTimeout = () => 0;
    })()`);
    const looks = () => page.waitForResponse(/state=awaiting/);
    for (let at = 0; at < 3; at += 1) await looks();
    await page.route(/state=awaiting/, (route) => route.abort(), { times: 1 });
    for (let at = 0; at < 2; at += 1) await looks();
    await page.context().close();
  });

  it('is told at the top that the board is no longer up to date, and when it is again', async () => {
    const page = await stage.signInAs(dutyOfficer, { path: '/emergencies' });
    await page.getByRole('heading', { name: '1 件待值班员确认', exact: true }).waitFor();
    // A connection that is refused: a look is given up after its fourth try.
    const cut = await page.context().newPage();
    await cut.goto(page.url());
    await cut.getByRole('heading', { name: '1 件待值班员确认', exact: true }).waitFor();
    let tries = 0;
    const givenUp = new Promise<void>((resolve) => {
      void cut.route('**/emergencies?*', async (route) => {
        await route.abort();
        if (route.request().url().includes('exercise=false')) tries += 1;
        if (tries === 4) resolve();
      });
    });
    // A connection that stands and brings nothing: no answer, and no fault either.
    await page.route('**/emergencies?*', () => undefined);
    const stale = page.getByRole('alert').filter({ hasText: /连接中断：以下内容自 \d\d:\d\d:\d\d 起未更新/ });
    await stale.waitFor();
    const box = await page.getByRole('heading', { name: '1 件待值班员确认', exact: true }).boundingBox();
    const notice = await stale.boundingBox();
    assert.ok(notice !== null && box !== null && notice.y < box.y);
    await page.unroute('**/emergencies?*');
    await stale.waitFor({ state: 'detached' });
    await givenUp;
    await cut.getByText('连接中断').waitFor();
    await assert.rejects(cut.getByText('无法连接服务').waitFor({ timeout: 1_000 }), 'it is said once');
    await cut.unrouteAll();
    await page.context().close();
  });
});
