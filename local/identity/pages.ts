import type { Organisation } from '../../lambda/domain/vocabulary/organisation.ts';
import { escapeHtml } from '../../lambda/http/page.ts';
import type { Sentence } from '../../lambda/words/sentence.ts';
import { signInWords } from '../refusal-words.ts';
import type { SampleActor } from '../sample-world.ts';

const style = `
  :root { color-scheme: light; font: 16px/1.6 system-ui, sans-serif; color: #1b2430; background: #f4f6f9; }
  body { margin: 0; }
  header { background: #083b70; color: #fff; font-weight: 600; padding: .9rem 1.5rem; }
  main { max-width: 56rem; margin: 0 auto; padding: 1rem 1.5rem 2rem; }
  .notice { border: 1px solid #e2b56b; background: #fff7e8; border-radius: .4rem; padding: .5rem 1rem; margin: 0 0 1rem; }
  [lang=en] { display: block; color: #4a5666; font-size: .875rem; font-weight: 400; }
  button [lang=en], a [lang=en] { display: inline; color: inherit; }
  section { background: #fff; border: 1px solid #d5dce5; border-radius: .4rem; padding: .75rem 1rem 1rem; margin-block: .75rem; }
  h1 { font-size: 1.5rem; margin: .5rem 0 .75rem; } h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
  ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }
  button { font: inherit; min-height: 44px; padding: .4rem .9rem; border-radius: .4rem; cursor: pointer;
    border: 1px solid #0b4f95; background: #fff; color: #0b4f95; }
  button:hover { background: #e3edf8; }
  button:focus-visible { outline: 3px solid #1a73c7; outline-offset: 2px; }`;

/** Both languages: who signs in has chosen none yet. */
const both = ({ zh, en }: Sentence): string => `${escapeHtml(zh)} <span lang="en">${escapeHtml(en)}</span>`;

const page = (title: Sentence, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title.zh)} · ${escapeHtml(title.en)}</title><style>${style}</style></head>
<body><header>公益短信发送协调平台</header><main>
<h1>${both(title)}</h1>
<p class="notice"><strong>本机演示身份</strong>：仅在这台计算机上有效，不需要密码，不代表任何真实人员。
<span lang="en">Sample offices on this computer alone: no password, nobody real. Choose whom to be.</span></p>
${body}
</main></body></html>`;

const personButton = (person: SampleActor): string =>
  `<li><button type="submit" name="person" value="${escapeHtml(person.account)}">${escapeHtml(person.name)}</button></li>`;

const organisationSection = (organisation: Organisation, people: readonly SampleActor[]): string =>
  `<section aria-labelledby="organisation-${organisation.id}">
<h2 id="organisation-${organisation.id}">${escapeHtml(organisation.name)}</h2>
<ul>${people.map(personButton).join('')}</ul></section>`;

/** One button per sample person, by organisation; posting `person=<account>` to `action` signs in. */
export const signInPage = (
  action: string,
  organisations: readonly Organisation[],
  people: readonly SampleActor[],
): string => {
  const sections = organisations
    .map((organisation) => ({ organisation, own: people.filter((person) => person.organisation === organisation.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ organisation, own }) => organisationSection(organisation, own));
  return page(signInWords.choose, `<form method="post" action="${escapeHtml(action)}">${sections.join('\n')}</form>`);
};

/** `form` comes from the provider and carries the logout token. */
export const signOutPage = (form: string): string =>
  page(
    signInWords.leave,
    `${form}<p><button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>退出</button></p>`,
  );

/** `back`: the address of the console; null where it is not known. */
export const messagePage = (title: Sentence, message: Sentence, back: string | null): string => {
  const link = back === null ? '' : `<p><a href="${escapeHtml(back)}">${both(signInWords.back)}</a></p>`;
  return page(title, `<p>${both(message)}</p>${link}`);
};
