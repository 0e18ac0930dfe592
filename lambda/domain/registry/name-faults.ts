import { citiesOf, divisionName, provinceCodes } from '../division/division.ts';
import type { Reason } from '../kernel/refusal.ts';
import { once } from '../vocabulary/once.ts';
import type { WrittenFault } from './division-faults.ts';
import type { RegistryEntry } from './events.ts';

/** Controls, what turns the direction of writing, what has no width, what stands for lost characters, what is nobody's. */
const unreadable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd\u115f\u1160\u3164\uffa0\u2800]/u;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Words that every message has, or any office could go by: a name made of nothing else names nobody. */
const generic =
  /我们|咱们|大家|请|注意|防范|谨防|电话|热线|号码|咨询|详询|致电|拨打|联系|方式|客服|服务|短信|信息|通知|通告|公告|公示|温馨|提醒|提示|预警|警报|紧急|重要|尊敬|亲爱|您好|你好|各位|广大|全体|市民|居民|村民|用户|公众|群众|人民|政府|有关|相关|部门|单位|机构|组织|中心|办公|办事|我[市省县区局厅委办]|本[市省县区局厅委办部]|中国|全国|国家|中华|共和国|点击|查询|测试|演练|[的之处室科局厅委办部]/gu;

/** Names of divisions, long and short: everybody there could go by them. */
const places = once((): ReadonlySet<string> => {
  const names = provinceCodes().flatMap((province) =>
    [province, ...citiesOf(province)].flatMap((code) => divisionName(code) ?? []),
  );
  return new Set(
    names.flatMap((name) => [name, name.replace(/(?:特别行政区|(?:.族)*自治[区州]|省|市|地区|盟)$/u, '')]),
  );
});

const isGeneric = (name: string): boolean => {
  const bare = name.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '');
  return places().has(bare) || bare.replaceAll(generic, '') === '';
};

const faultOf = (name: string): Reason | null => {
  if (letters(name) < 2) return 'name-blank';
  return unreadable.test(name) || name.trim() !== name ? 'name-unreadable' : null;
};

type Told = { readonly path: WrittenFault['path']; readonly text: string; readonly isName: boolean };

const textsIn = (entry: RegistryEntry): readonly Told[] => {
  const told = (text: string, isName: boolean, ...path: readonly (string | number)[]): Told => ({
    text,
    isName,
    path: ['value', ...path],
  });
  switch (entry.kind) {
    case 'organisation': {
      const { name, aliases, contact } = entry.value;
      const short = aliases.map((alias, index) => told(alias, true, 'aliases', index));
      return [told(name, true, 'name'), ...short, told(contact.office, false, 'contact', 'office')];
    }
    case 'standing-authority':
      return [told(entry.value.document, false, 'document')];
    case 'holiday-notice':
      return entry.value.days.map(({ name }, index) => told(name, false, 'days', index, 'name'));
    case 'anchor-gap':
      return [told(entry.value.explanation, false, 'explanation')];
    case 'prepared-message':
      return [told(entry.value.title, false, 'title')];
    case 'boundary-file':
      return [told(entry.value.title, false, 'title'), told(entry.value.source, false, 'source')];
    case 'operator':
    case 'roster':
      return [];
    default:
      return entry satisfies never;
  }
};

/** The names of an entry that nobody can read, or that name nobody. */
export const nameFaults = (entry: RegistryEntry): readonly WrittenFault[] =>
  textsIn(entry).flatMap(({ path, text, isName }) => {
    const reason = faultOf(text) ?? (isName && isGeneric(text) ? 'name-generic' : null);
    if (reason === null) return [];
    return [{ path, reason, facts: reason === 'name-generic' ? { name: text } : {} }];
  });
