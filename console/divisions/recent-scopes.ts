import { remember } from '../browser/remember.ts';

const recentName = 'recent-scopes';
const recentAtMost = 4;

const isCodes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((code) => typeof code === 'string');

/** Newest first; what is no list of codes is left out. */
export const keptScopes = (): readonly (readonly string[])[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(recentName) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isCodes) : [];
  } catch {
    return [];
  }
};

/** Keeps on this machine where something was sent, or was to be, newest first. */
export const rememberScope = (codes: readonly string[]): void => {
  if (codes.length === 0) return;
  const others = keptScopes().filter((scope) => scope.join() !== codes.join());
  remember(recentName, JSON.stringify([codes, ...others].slice(0, recentAtMost)));
};
