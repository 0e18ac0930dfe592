import { readFileSync } from 'node:fs';
import { colours } from '../../console/theme/colours.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

const paper = '#ffffff';
const written = [
  'colorLink',
  'colorLinkHover',
  'colorLinkActive',
  'colorPrimary',
  'colorPrimaryHover',
  'colorPrimaryActive',
  'colorError',
  'colorErrorHover',
  'colorErrorActive',
  'colorSuccess',
  'colorWarning',
  'colorText',
  'colorTextSecondary',
  'colorTextTertiary',
  'colorTextDescription',
  'colorTextPlaceholder',
  'colorTextDisabled',
] as const;

describe('the colours of the console', () => {
  it('are measured as WCAG measures them', () => {
    expect(contrast('#000000', paper)).toBeCloseTo(21);
    expect(contrast('#777777', paper)).toBeCloseTo(4.48, 1);
  });

  it.each(written)('are read on white, also under the pointer: %s', (token) =>
    expect(contrast(colours[token], paper)).toBeGreaterThanOrEqual(4.5),
  );

  it('are what the page about the look says they are', () => {
    const told = [...readFileSync('docs/ui.md', 'utf8').matchAll(/^\| `(\w+)` \| `(#\w+)` \|/gm)].map(
      ([, token, value]) => [token, value],
    );
    expect(told.length).toBeGreaterThan(5);
    expect(Object.entries(colours)).toEqual(expect.arrayContaining(told));
  });

  it('are those that the page has before antd is there', () => {
    const css = readFileSync('console/theme/console.css', 'utf8');
    const early = { background: 'colorPrimaryHover', color: 'colorText' } as const;
    for (const [name, token] of Object.entries(early)) expect(css).toContain(`  ${name}: ${colours[token]};`);
    expect(css).toContain(`  background: ${colours.colorBgLayout};`);
  });
});
