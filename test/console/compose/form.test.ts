import fc from 'fast-check';
import {
  blank,
  contentOf,
  type Fields,
  fieldsOf,
  isBlank,
  plain,
  readKept,
  templateOf,
} from '../../../console/application-form/form.ts';
import { grouped } from '../../../console/application-form/volume.ts';
import { unfinishedIn } from '../../../console/features/application/compose/unfinished.ts';
import { dayOf, instantOf, onDay } from '../../../console/ui/moment.ts';
import { ApplicationContent } from '../../../lambda/domain/rules/application-content.ts';
import { anyCharacter } from '../../any-character.ts';

const claim = { rule: 'content.length', title: '某条例', number: '〔2020〕12号', article: '第三条' } as const;
const full: Fields = {
  text: '【广东省应急管理厅】请注意防寒。',
  reason: '寒潮',
  start: '2026-12-15 09:00',
  end: '2026-12-15 20:00',
  divisions: ['440100'],
  audience: '常住人口',
  sendingAgency: '广东应急',
  volume: '500,000',
  sends: '1',
  frequencyNote: '一次',
  classification: 'public-interest',
  channel: 'sms',
  exemptions: [claim],
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 1, sha256: 'a'.repeat(64) },
  furtherScans: [{ name: '预案.ofd', mediaType: 'application/ofd', sizeInBytes: 2, sha256: 'b'.repeat(64) }],
};

const texts = fc.string({ unit: fc.constantFrom('汛', '期', ' ', '\n', 'a', '🌧'), maxLength: 30 });
const forms: fc.Arbitrary<Fields> = fc.record({
  text: texts,
  reason: texts,
  start: fc.constantFrom('', '2026-12-15 09:00', '2026/12/5 9:00', '2026-12'),
  end: fc.constantFrom('', '2026-12-15 20:00', '二十点'),
  divisions: fc.constantFrom([], ['440100'], ['440000', '350100']),
  audience: texts,
  sendingAgency: texts,
  volume: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })).map((count) => grouped(String(count ?? ''))),
  sends: fc.integer({ min: 0, max: 101 }).map((sends) => (sends === 0 ? '' : String(sends))),
  frequencyNote: texts,
  classification: fc.constantFrom(null, 'public-interest', 'work-publicity'),
  channel: fc.constantFrom('sms', 'internet-message'),
  exemptions: fc.constantFrom([], [claim], [{ ...claim, article: '' }]),
  attachment: fc.constantFrom(null, full.attachment),
  furtherScans: fc.constantFrom([], [...full.furtherScans]),
});

describe('the form', () => {
  it('hands in nothing that the service does not take', () => {
    fc.assert(fc.property(forms, (fields) => ApplicationContent.safeParse(contentOf(fields)).success));
  });

  it('shows again all that the service has of it', () => {
    expect(fieldsOf(contentOf(full))).toEqual(full);
    fc.assert(
      fc.property(forms, (fields) => {
        const again = fieldsOf(contentOf(fields));
        expect(contentOf(again)).toEqual(contentOf(fields));
        if (unfinishedIn(fields).length === 0) expect(unfinishedIn(again)).toEqual([]);
      }),
    );
  });

  it('is what was kept, or nothing where an earlier version kept another shape', () => {
    const kept = { fields: full, base: { id: 'a-1', version: 3 } };
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual({ ...kept, firstSave: null });
    const begun = { fields: full, base: null, firstSave: { key: 'one', fields: blank } };
    expect(readKept(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
    expect(readKept({ ...kept, fields: { ...full, sends: 3 } })?.fields.sends).toBe('3');
    expect(readKept({ ...kept, fields: { ...full, text: 7 } })).toBeNull();
    expect([isBlank(blank), isBlank({ ...blank, text: ' ' })]).toEqual([true, false]);
  });

  it('takes from a template all but its time, its exemptions and its seal', () => {
    expect(templateOf(contentOf(full))).toEqual({
      ...full,
      start: '',
      end: '',
      exemptions: [],
      attachment: null,
      furtherScans: [],
    });
  });

  it.each([
    ['a start without an end', { end: '' }, ['end']],
    ['half a start', { start: '2026-12' }, ['start']],
    ['a day that does not exist', { start: '2026-02-30 09:00' }, ['start']],
    ['an arrangement without a number', { sends: '' }, ['frequency']],
    ['no send at all', { sends: '0' }, ['sends']],
    ['a send', { sends: '1' }, []],
    ['as many sends as there can be', { sends: '１００' }, []],
    ['one send too many', { sends: '101' }, ['sends']],
    ['half a send', { sends: '1.5' }, ['sends']],
    ['half an exemption', { exemptions: [{ ...claim, number: '' }] }, ['exemptions']],
    ['an exemption of spaces', { exemptions: [{ ...claim, title: '  ' }] }, ['exemptions']],
    ['nothing at all', blank, []],
    ['everything', {}, []],
  ])('says what is unfinished in %s', (_what, changed, expected) => {
    expect(unfinishedIn({ ...full, ...changed })).toEqual(expected);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-12-15 09:00', '2026-12-15T09:00:00+08:00'],
    ['2026/12/5 9:00', '2026-12-05T09:00:00+08:00'],
    ['2026年12月5日 09:00', '2026-12-05T09:00:00+08:00'],
    ['２０２６－１２－１５ ０９：００', '2026-12-15T09:00:00+08:00'],
    ['2026-12-15T09:00', '2026-12-15T09:00:00+08:00'],
    ['2026-02-29 09:00', null],
    ['2026-12-15 24:00', '2026-12-16T00:00:00+08:00'],
    ['2026-12-15 24:01', null],
    ['12月15日 09:00', null],
    ['1999-12-15 09:00', null],
    ['2026-12-15', null],
    ['', null],
  ])('%j is %j', (typed, instant) => {
    expect([instantOf(typed), dayOf(typed)]).toEqual([instant, instant?.slice(0, 10) ?? null]);
  });

  it('keeps its time of day on another day', () => {
    expect(onDay('2026-12-16', '2026-12-15 10:30', '09:00')).toBe('2026-12-16 10:30');
    expect(onDay('2026-12-16', '十点', '09:00')).toBe('2026-12-16 09:00');
  });
});

describe('what is pasted', () => {
  it('loses what the service does not take, and nothing else', () => {
    expect(plain('一\r\n二\t三\u0007\u202e四')).toBe('一\n二 三四');
    expect(plain('一\u2028二\u2029三\v四\f五\u0085六\r七')).toBe('一\n二\n三\n四\n五\n六\n七');
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(ApplicationContent.unwrap().shape.reason.safeParse(plain(text)).success).toBe(true);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});
