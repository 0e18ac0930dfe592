import { readdirSync, readFileSync } from 'node:fs';
import { emergencyActions } from '../../lambda/domain/emergency/commands/index.ts';
import {
  type FactsByReason,
  type Reason,
  reasonCodes,
  reasons,
  refusalCodes,
} from '../../lambda/domain/kernel/refusal.ts';
import { allRefusalWords } from '../../lambda/words/all.ts';
import { boundaryRefusalWords } from '../../lambda/words/boundary-refusal-words.ts';
import { type RefusalWords, sayRefusal } from '../../lambda/words/say-refusal.ts';
import { urgentRefusalWords } from '../../lambda/words/urgent-refusal-words.ts';

const sources = ['lambda/domain', 'lambda/notices', 'lambda/service', 'lambda/http'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8')] as const),
);

/** Where a reason is given, beside the table of them. */
const givenIn = (reason: string): readonly string[] =>
  sources.flatMap(([file, text]) =>
    !file.endsWith('kernel/refusal.ts') && text.includes(`'${reason}'`) ? [file] : [],
  );

/** A fact that may be an empty list. `roles`, `versions` and `operators` are what the refusal is about: there is one at least. */
type EmptyAtTimes<F> = 'near' extends keyof F ? true : 'now' extends keyof F ? true : false;

/** The emptiest that may be told: a reason that is forgotten here does not compile. */
const emptiest: {
  readonly [R in Reason as EmptyAtTimes<FactsByReason[R]> extends true ? R : never]: FactsByReason[R];
} = {
  'division-nowhere': { division: '990000', near: [] },
  'code-unknown': { division: '990000', near: [] },
  'code-vanished': { division: '990000', year: 1983, name: '某县', near: [] },
  'code-abolished': { division: '990000', year: 1983, name: '某县', now: [] },
  'boundary-division': { feature: 1, division: '990000', near: [] },
};

const everyWords: RefusalWords = { ...allRefusalWords, ...boundaryRefusalWords };

describe('the reasons for a refusal', () => {
  it('tell every kind of refusal, and are each given somewhere', () => {
    expect([...new Set(Object.values(reasons))].toSorted()).toEqual(refusalCodes.toSorted());
    expect(reasonCodes.filter((reason) => givenIn(reason).length === 0)).toEqual([]);
  });

  it.each(reasonCodes)('are said in both languages: %s', (reason) => {
    const words = everyWords[reason];
    if (words === undefined || 'by' in words) throw new Error('one sentence a reason');
    expect(words.zh).toMatch(/^\S.*\p{Script=Han}.*。$/u);
    expect(words.en).toMatch(/^\S[^\p{Script=Han}]*\.$/u);
  });

  it('are all said by the emergency function that it can give', () => {
    const own = /^lambda\/domain\/(emergency|kernel\/aggregate)|^lambda\/service\/(execute|emergencies)/;
    const elsewhere = /(escalate|expire|remind-|record-complaints)/;
    const given = reasonCodes.filter((reason) =>
      givenIn(reason).some((file) => own.test(file) && !elsewhere.test(file)),
    );
    expect(emergencyActions.length).toBeGreaterThan(5);
    expect(given.filter((reason) => !Object.hasOwn(urgentRefusalWords, reason))).toEqual([]);
  });

  it.each(Object.entries(emptiest))('are sentences where there is nothing to suggest: %s', (reason, facts) => {
    const { zh, en } = sayRefusal(everyWords, { reason, facts });
    expect(zh).toMatch(/990000.*\p{Script=Han}.*。$/u);
    expect(en).toMatch(/990000.* .*\.$/);
  });

  it('are told by their code where a surface has no words for them', () => {
    expect(sayRefusal({}, { reason: 'nothing-sent', facts: {} })).toEqual({ zh: 'nothing-sent', en: 'nothing-sent' });
  });
});
