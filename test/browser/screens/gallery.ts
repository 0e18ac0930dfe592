import { roles, type ScreenPage } from './pages.ts';

const picture = (caption: string, file: string): string => `![${caption}](${file})`;

const sectionOf = (role: keyof typeof roles, pages: readonly ScreenPage[]): string => {
  const rows = pages.map(
    ({ name, caption }) =>
      `| ${caption.zh}<br>${caption.en} | ${picture(caption.zh, `${name}.zh.webp`)} | ${picture(caption.en, `${name}.en.webp`)} |`,
  );
  const { zh, en } = roles[role];
  return `## ${zh} · ${en}\n\n| | 中文 | English |\n|---|---|---|\n${rows.join('\n')}\n`;
};

/** Every picture by role, in Markdown: what GitHub shows of the folder. */
export const galleryOf = (pages: readonly ScreenPage[]): string => {
  const groups = Object.groupBy(pages, ({ role }) => role);
  const sections = (['department', 'authority', 'emergency', 'records', 'everyone'] as const).flatMap((role) => {
    const own = groups[role];
    return own === undefined ? [] : [sectionOf(role, own)];
  });
  return `# The console in pictures\n\nDrawn by \`npm run screens\`; \`*.360.*\` are of a phone.\n\n${sections.join('\n')}`;
};
