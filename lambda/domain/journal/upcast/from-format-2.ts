import type { Told, Upcast } from './upcast.ts';

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which of its rule's sentences a finding is, where format 3 says that and format 2 did not. */
const kindOf = ({ rule }: Told, facts: Told): Told => {
  switch (rule) {
    case 'content.contact-phone':
      return { kind: facts['kind'] ?? 'missing' };
    case 'content.length': {
      const { units, limit } = facts;
      return typeof units === 'number' && typeof limit === 'number' ? { over: units - limit } : {};
    }
    case 'lead-time':
      return {
        kind: facts['reason'] !== undefined ? 'uncounted' : facts['satisfied'] === true ? 'provisional' : 'early',
      };
    case 'scope.division':
    case 'alert.division':
      return facts['kind'] === 'abolished' && facts['successors'] === '' ? { kind: 'vanished' } : {};
    default:
      return {};
  }
};

const finding = (told: unknown): unknown => {
  if (!isTold(told)) return told;
  const facts = isTold(told['facts']) ? told['facts'] : {};
  const more = kindOf(told, facts);
  return Object.keys(more).length === 0 ? told : { ...told, facts: { ...facts, ...more } };
};

const event = (told: unknown): unknown =>
  isTold(told) && Array.isArray(told['findings']) ? { ...told, findings: told['findings'].map(finding) } : told;

/**
 * Format 2 recorded a finding with its sentence, in Chinese, and its facts did not always say which sentence of the rule it
 * is. Format 3 records facts alone, which say that. A sentence that was recorded stays: it is what stood before whoever decided.
 */
export const fromFormat2: Upcast = (commit) =>
  Array.isArray(commit['events']) ? { ...commit, events: commit['events'].map(event) } : commit;
