import { answerHeaders } from '../lambda/http/answer-headers.ts';
import { escapeHtml, htmlPage } from '../lambda/http/page.ts';
import { type LocalRefusal, localRefusals } from './refusal-words.ts';

/** An answer without the API: what every answer carries, and what is wrong. */
export type Refused = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Pages have styles of their own, and nothing else. */
export const pageHeaders = {
  ...answerHeaders,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
} as const;

/** A problem (RFC 9457), though none of the API's catalogue. `detail` is for developers. */
export const refused = (status: number, said: LocalRefusal, detail?: string): Refused => {
  const { zh: titleZh, en: title } = localRefusals[said];
  const problem = { type: 'about:blank', title, titleZh, status, ...(detail === undefined ? {} : { detail }) };
  return {
    status,
    headers: { ...answerHeaders, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
};

/** Whoever opens an address in a browser asks for a page first of all. */
const isRead = (accept: string): boolean => accept.split(',')[0]?.trim().startsWith('text/html') === true;

/**
 * A page in both languages for whoever reads one, the problem for a machine. `accept`: the header of what was asked; `back`: where the
 * console is, null where that is not known.
 */
export const refusedTo = (
  accept: string | null | undefined,
  status: number,
  said: LocalRefusal,
  back: string | null = '/',
): Refused => {
  if (!isRead(accept ?? '')) return refused(status, said);
  const { zh, en } = localRefusals[said];
  const link = back === null ? '' : `<p><a href="${escapeHtml(back)}">公益短信发送协调平台</a></p>`;
  const body = `<h1>${escapeHtml(zh)}</h1><p lang="en">${escapeHtml(en)}</p>${link}`;
  return { status, headers: pageHeaders, body: htmlPage(zh, body, 'zh-CN') };
};

export const asResponse = ({ status, headers, body }: Refused, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { status, headers: { ...headers, ...more } });
