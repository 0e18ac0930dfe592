import { foreignProblem, ownProblem, type Problem } from '../../api/problem.ts';
import type { Session } from '../../api/services.tsx';

const ask = (address: string, session: Session): Promise<Response | null> => {
  const headers = { accept: 'text/csv', authorization: `Bearer ${session.token() ?? ''}` };
  return fetch(address, { headers }).catch(() => null);
};

const save = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

type Asked = Blob | Problem;

/** An expired sign-in is waited for, as with commands. */
const pageOf = async (address: string, session: Session): Promise<Response | Problem> => {
  const first = await ask(address, session);
  const again = first?.status === 401 && (await session.onExpired('command'));
  const response = again ? await ask(address, session) : first;
  if (response === null) return ownProblem('offline', 'no answer');
  if (response.status === 401) return ownProblem('cancelled-sign-in', 'not signed in again');
  return response.ok ? response : foreignProblem(response.status);
};

/** Where a file goes on (RFC 8288); null at its end. */
const nextOf = (response: Response): string | null =>
  /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null;

const whole = async (address: string, session: Session): Promise<Asked> => {
  const parts: Blob[] = [];
  for (let next: string | null = address; next !== null; ) {
    const page: Response | Problem = await pageOf(next, session);
    if (!(page instanceof Response)) return page;
    parts.push(await page.blob());
    next = nextOf(page);
  }
  return new Blob(parts, { type: 'text/csv' });
};

/**
 * Asks for the CSV with the token, which a plain link could not carry, page by page to its end, and hands it to the browser as
 * one file. null once it is saved; of a page that is not answered nothing is saved.
 */
export const downloadCsv = async (address: string, name: string, session: Session): Promise<Problem | null> => {
  const file = await whole(address, session);
  if (!(file instanceof Blob)) return file;
  save(file, name);
  return null;
};
