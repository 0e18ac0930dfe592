import { foreignProblem, ownProblem, type Problem } from '../../api/problem.ts';
import type { Session } from '../../api/sign-in/session.ts';

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

/**
 * Asks for the CSV with the token, which a plain link could not carry, and hands it to the browser as a file. An expired
 * sign-in is waited for, as with commands. null once it is saved.
 */
export const downloadCsv = async (address: string, name: string, session: Session): Promise<Problem | null> => {
  const first = await ask(address, session);
  const again = first?.status === 401 && (await session.onExpired('command'));
  const response = again ? await ask(address, session) : first;
  if (response === null) return ownProblem('offline', 'no answer');
  if (response.status === 401) return ownProblem('cancelled-sign-in', 'not signed in again');
  if (!response.ok) return foreignProblem(response.status);
  save(await response.blob(), name);
  return null;
};
