import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ApplicationCase, ApplicationState } from '../../lambda/http/schemas/cases.ts';
import { violationsOn } from './axe.ts';
import { launch, type Stage } from './launch.ts';
import { clerk } from './people.ts';

const message = (page: Page) => page.getByLabel('短信内容');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const keptHere = (page: Page): Promise<unknown> =>
  page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('console.draft.')).length");

let stage: Stage;
before(async () => {
  stage = await launch();
});
after(() => stage.stop());

const compose = (anew = false): Promise<Page> => stage.signInAs(clerk, { path: '/applications/new', anew });

type Held = {
  readonly made: Promise<void>;
  readonly letGo: () => void;
  readonly lose: () => void;
  /** Every case that the service has made or found again. */
  readonly cases: ReadonlySet<string>;
};

/** The service makes the case at once; its first answer reaches nobody until it is let go, or is lost on the way. */
const holdFirstAnswer = async (page: Page): Promise<Held> => {
  const [made, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<'comes' | 'is lost'>()];
  const cases = new Set<string>();
  let given = 0;
  await page.route('**/applications', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    given += 1;
    const isFirst = given === 1;
    const response = await route.fetch();
    cases.add(ApplicationState.parse(await response.json()).id);
    made.resolve();
    const comes = !isFirst || (await gate.promise) === 'comes';
    // The page may have given it up.
    await (comes ? route.fulfill({ response }) : route.abort()).catch(() => undefined);
  });
  return { made: made.promise, letGo: () => gate.resolve('comes'), lose: () => gate.resolve('is lost'), cases };
};

describe('a new application', () => {
  it('becomes a case under the hands of whoever goes on typing', async () => {
    const page = await compose();
    const gate = Promise.withResolvers<void>();
    await page.route('**/applications', async (route) => {
      if (route.request().method() === 'POST') await gate.promise;
      await route.continue();
    });
    await message(page).fill('汛期将至');
    await button(page, '保存草稿').click();
    await message(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('，请');
    await page.evaluate('scrollTo(0, 120)');
    gate.resolve();
    await page.waitForURL(/\/applications\/a-[0-9a-f]+\/edit/);
    await page.getByRole('heading', { level: 1, name: '继续填写申请' }).waitFor();
    assert.equal(await page.evaluate('scrollY'), 120);
    await page.keyboard.type('备好物品。');
    assert.equal(await message(page).inputValue(), '汛期将至，请备好物品。');
    await button(page, '保存草稿').click();
    await page.getByText('已保存', { exact: true }).waitFor();
    assert.equal(await keptHere(page), 0);
    await page.getByRole('link', { name: '新建申请' }).first().click();
    await page.getByRole('heading', { level: 1, name: '新建申请' }).waitFor();
    assert.equal(await message(page).inputValue(), '');
    await page.context().close();
  });
});

describe('a first save whose answer is not known', () => {
  const leave = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: '我的申请' }).first().click();
    await page.getByRole('heading', { level: 1, name: '我的申请' }).waitFor();
    await page.getByRole('link', { name: '新建申请' }).first().click();
  };

  for (const [how, meanwhile] of [
    ['after the page was left', leave],
    [
      'after the page was left, though the answer came then',
      async (page, { letGo }) => {
        await leave(page);
        await message(page).waitFor();
        letGo();
        await page.getByText('草稿已保存。').first().waitFor();
      },
    ],
    ['after a reload', async (page) => void (await page.reload())],
    [
      'after the connection broke',
      async (page, { lose }) => {
        lose();
        await page.getByText('无法连接服务').first().waitFor();
      },
    ],
  ] satisfies readonly (readonly [string, (page: Page, held: Held) => Promise<void>])[])
    it(`is repeated as it was, so that it makes one case, ${how}`, async () => {
      const page = await compose();
      const held = await holdFirstAnswer(page);
      await message(page).fill('汛期将至');
      await button(page, '保存草稿').click();
      await held.made;
      await meanwhile(page, held);
      assert.equal(await message(page).inputValue(), '汛期将至');
      await message(page).fill('汛期将至，请备好物品。');
      await button(page, '保存草稿').click();
      await page.waitForURL(/\/applications\/a-[0-9a-f]+\/edit/);
      held.letGo();
      await page.getByText('已保存', { exact: true }).waitFor();
      const id = page.url().split('/').at(-2) ?? '';
      assert.deepEqual([...held.cases], [id]);
      const { content } = await stage.api.must(ApplicationCase, stage.api.get(clerk, `/applications/${id}`));
      assert.equal(content.text, '汛期将至，请备好物品。');
      await page.context().close();
    });
});

describe('a machine that can keep nothing', () => {
  it('is not said to keep anything, and the tab holds what is typed', async () => {
    const page = await compose();
    await page.evaluate(`Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`);
    await message(page).fill('写到一半');
    await page.getByText('未保存，也未能保留在本机').waitFor();
    await page.getByText('本机存储已满或被禁用').waitFor();
    assert.equal(await page.getByText('未保存的内容已保留在本机').count(), 0);
    assert.deepEqual(await violationsOn(page), []);
    await page.getByRole('link', { name: '我的申请' }).first().click();
    await page.getByRole('heading', { level: 1, name: '我的申请' }).waitFor();
    await page.getByRole('link', { name: '新建申请' }).first().click();
    await message(page).waitFor();
    assert.equal(await message(page).inputValue(), '写到一半');
    await page.context().close();
  });
});

describe('signing out', () => {
  for (const [choice, left] of [
    ['删除草稿并退出', 0],
    ['留在本机并退出', 1],
  ] as const)
    it(`asks about unsaved drafts: ${choice}`, async () => {
      const page = await compose(true);
      await message(page).fill('写到一半');
      await button(page, '退出登录').click();
      await page.getByRole('dialog').getByText('您在本机有 1 份未保存的草稿').waitFor();
      assert.deepEqual(await violationsOn(page), []);
      await button(page, choice).click();
      await page.getByRole('button', { name: '退出', exact: true }).click();
      await page.getByRole('button', { name: clerk, exact: true }).click();
      await page.locator('h1').waitFor();
      assert.equal(await keptHere(page), left);
      await page.context().close();
    });

  for (const [choice, left] of [
    ['删除草稿并退出', 0],
    ['留在本机并退出', 1],
  ] as const)
    it(`ends every tab of the browser at once: ${choice}`, async () => {
      const one = await compose(true);
      const two = await one.context().newPage();
      await two.goto(one.url());
      const person = two.getByRole('button', { name: clerk, exact: true });
      await person.or(message(two)).first().waitFor();
      if (await person.isVisible()) await person.click();
      await message(two).fill('另一标签页写到一半');
      // Written as soon as the field is left.
      await message(two).blur();
      const tokens = await two.evaluate('JSON.stringify(sessionStorage)');
      await button(one, '退出登录').click();
      await button(one, choice).click();
      await two.getByRole('heading', { level: 1, name: '已退出登录' }).waitFor();
      assert.equal(await message(two).count(), 0);
      assert.equal(await two.getByText('另一标签页写到一半').count(), 0);
      assert.equal(await keptHere(two), left);
      assert.doesNotMatch(String(await two.evaluate('JSON.stringify(sessionStorage)')), /access_token/);
      assert.deepEqual(await violationsOn(two), []);
      await button(one, '退出').click();
      await button(one, clerk).waitFor();
      // A tab that was closed and is opened again has its old tokens back.
      await two.evaluate(`Object.assign(sessionStorage, JSON.parse(${JSON.stringify(tokens)}))`);
      await two.goto(`${stage.runtime.url}/console/applications/new`);
      await button(two, clerk).waitFor();
      await one.context().close();
    });
});
