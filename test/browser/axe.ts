import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const Violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
);

/** Everything WCAG 2.2 A and AA ask that a machine can see, and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What passes, of which there are thousands, is neither described nor sent: two thirds of the work. */
const judged = `axe.run(document, {
  runOnly: { type: 'tag', values: ${JSON.stringify(tags)} },
  resultTypes: ['violations'],
}).then(({ violations }) => violations)`;

/** One line for each element that breaks a rule; empty where the page breaks none. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  // The page's policy lets no script in by an element; evaluating through the debugger is not an element.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(source);
  const found: unknown = await page.evaluate(judged);
  return Violations.parse(found).flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
};
