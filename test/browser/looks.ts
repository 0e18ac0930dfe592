import type { Page } from 'playwright-core';

/** Answers the looks of a board until one answer has this in it, and no further one: what is shown then was in that answer. */
export const answerOnlyUntil = async (page: Page, text: string): Promise<void> => {
  let isTold = false;
  await page.route('**/emergencies?*', async (route) => {
    if (isTold) return;
    const response = await route.fetch();
    isTold ||= (await response.text()).includes(text);
    await route.fulfill({ response });
  });
};

/** Answers again. */
export const answerAll = (page: Page): Promise<void> => page.unroute('**/emergencies?*');
