import { overlaps } from '../division/division.ts';
import { inForce } from '../division/division-history.ts';
import type { NamedPlace } from '../division/latin-places.ts';
import { placesNamed } from '../division/places-named.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import { simplifiedText } from '../rules/name/simplified-text.ts';
import { normaliseText } from '../rules/normalised-text.ts';
import type { Level } from '../vocabulary/hazard.ts';
import { once } from '../vocabulary/once.ts';
import type { Alert } from './alert.ts';
import { drillOrLive } from './drill-or-live.ts';
import { eventType, eventTypes } from './event-types.ts';
import { wordsOf } from './phone-text.ts';

const at = (pointer: string, found: string) =>
  ({ severity: 'warn', citation: null, pointer, span: null, found }) as const;

/** 红 橙 黄 蓝 by their names, by 一级 to 四级 before it or behind, and in English, where they are said of a warning. */
const saidLevel =
  /(?<colour>[红橙黄蓝])(?:色(?=[^,。;!?]{0,10}(?:预警|警报|警戒|信号|[级級]别|等[级級])|$|[,。;!?)】])|(?=预警|警报))|(?:预警|警报|升[级級]|降[级級]|[级級]别|等[级級])[^,。;!?]{0,8}(?<behind>[红橙黄蓝])色|(?<grade>i{1,3}v?|iv|[一二三四1-4])[级級](?=[^,。;!?]{0,8}预警)|(?<response>i{1,3}v?|iv|[一二三四1-4])[级級](?=[^,。;!?]{0,6}响应)|(?:预警|警报)(?:等[级級]|[级級]别|信号)?(?:为|是|:)?[([【 ]{0,2}(?<behindGrade>i{1,3}v?|iv|[一二三四1-4])[级級](?!响应|以上|以下|左右|[^,。;!?]{0,3}(?:风|震))|\b(?<english>red|orange|yellow|blue)\b(?= (?:alert|warning))/gu;
const levels: Readonly<Record<string, Level>> = {
  红: 'red',
  橙: 'orange',
  黄: 'yellow',
  蓝: 'blue',
  i: 'red',
  ii: 'orange',
  iii: 'yellow',
  iv: 'blue',
  一: 'red',
  二: 'orange',
  三: 'yellow',
  四: 'blue',
  1: 'red',
  2: 'orange',
  3: 'yellow',
  4: 'blue',
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  blue: 'blue',
};

const grades: readonly Level[] = ['red', 'orange', 'yellow', 'blue'];

/** A response (应急响应) is often of the grade beside that of its warning, and then says nothing against it. */
const isBeside = (one: Level, other: Level): boolean => Math.abs(grades.indexOf(one) - grades.indexOf(other)) <= 1;

/** The text says other levels than that of the alert, and never its own. */
const otherLevel = ({ level }: Alert, lower: string): readonly Finding[] => {
  const said = Array.from(lower.matchAll(saidLevel), ({ groups = {}, 0: found }) => {
    const { colour, behind, grade, behindGrade, response, english } = groups;
    const of = levels[colour ?? behind ?? grade ?? behindGrade ?? response ?? english ?? ''];
    return { found, level: of !== undefined && response !== undefined && isBeside(of, level) ? undefined : of };
  }).filter((it) => it.level !== undefined);
  const [first] = said;
  if (first === undefined || level === 'white' || said.some((it) => it.level === level)) return [];
  return [findingOf('alert.level', at('/level', first.found), { level })];
};

const speaker = '(?:[厅局台部委办府站院会]|中心|总队|公安|应急|气象)';
/** 【深圳市气象台】 anywhere, and 广东省应急管理厅： where a sentence begins. */
const signature = new RegExp(
  `【[^】]{1,40}${speaker}】|(?<=^|[。!！?？\\n])[^,，。:：;；\\n]{1,30}${speaker}[:：]`,
  'gu',
);
/** 台风已在福建登陆，我省将有暴雨: where the sender is, without its name. */
const ownPlace = /[我本]自?治?[省市区县州盟旗地]|全省|全区/u;

/** The places that a text names, without those in the name of whoever speaks; all of them where it names no others. */
const placesSaid = (text: string, issuer: string): readonly NamedPlace[] => {
  const said = placesNamed(text.replaceAll(signature, '。').replaceAll(issuer, '。'));
  return said.every(({ isCertain }) => !isCertain) || ownPlace.test(text) ? placesNamed(text) : said;
};

/** The text names places, and none of them is in the area, holds it or touches it. */
const otherPlace = ({ divisions, issuer }: Alert, text: string): readonly Finding[] => {
  const named = placesSaid(text, issuer);
  const area = inForce(divisions);
  if (area.length === 0 || named.some(({ codes }) => overlaps(codes, area))) return [];
  const places = [...new Set(named.flatMap(({ name, isCertain }) => (isCertain ? [name] : [])))];
  if (places.length === 0) return [];
  return [findingOf('alert.place', at('/divisions', places.join('、')), { places })];
};

/** A live message that says it is a drill, and a drill that says it is none: the duty officer is asked first. */
export const otherPath = (
  words: Pick<Alert, 'text' | 'instruction'>,
  path: 'emergency' | 'exercise',
): readonly Finding[] => {
  const said = drillOrLive(words, path);
  return said === null ? [] : [findingOf('alert.drill', at('/text', said.found), { kind: said.kind })];
};

const nothing =
  /^(?:无|没有|暂无|略|同上|待定|待补充?|不需要?|无(?:需|须)(?:采取)?(?:任何)?(?:行动|措施|防御)?|n\/?a|none|nil|[\p{P}\p{S}\d\s]*)[\p{P}\s]*$/u;
const action =
  /请|勿|不要|不得|严禁|禁止|避免|避险|避让|远离|转移|撤离|疏散|躲避|注意|防范|防御|警惕|关闭|关好|停止|停课|停工|停业|停运|减少|减速|慢行|尽快|尽量|立即|迅速|马上|前往|留在|待在|加固|检查|准备|储备|储水|拨打|切勿|务必|保持|佩戴|戴好|煮沸|绕行|就近|确保|做好|服从|听从|配合|stay|avoid|evacuate|move|leave|keep|do not|don't|seek|call|shelter/u;

/** What people are to do is empty words, or neither part of the message tells them to do anything. */
const noAction = (alert: Alert, path: 'emergency' | 'exercise', lower: string): readonly Finding[] => {
  const { instruction } = alert;
  if (path === 'exercise') return [];
  if (nothing.test(normaliseText(instruction).lower.trim()))
    return [findingOf('alert.instruction', at('/instruction', instruction), { kind: 'none' })];
  return action.test(lower)
    ? []
    : [findingOf('alert.instruction', at('/instruction', instruction), { kind: 'no-action' })];
};

const namedWarning = once((): RegExp => {
  const names = eventTypes
    .map(({ zh }) => zh.replaceAll(/[（）]/g, '.'))
    .toSorted((left, right) => right.length - left.length);
  return new RegExp(`(${names.join('|')})(?:[红橙黄蓝白]色)?(?:预警|警报)`, 'u');
});

/** What has happened, said outright; not what may, or what is to be prevented. */
const happened =
  /(?<!(?:可能|易|容易|或|或将|会|防|防止|避免|如|如遇|若|一旦|假如|万一|曾|历史|往年|去年|模拟|谣传|网传|未|没有|未曾|不会)[^,。;!?\n]{0,8})(?:发生|突发|爆发|遭遇)[^,。;!?\n可易或防]{0,12}?(?<event>地震|海啸|火灾|爆炸|泄漏|泄露)(?!时|之时|的?可能|风险|概率|救援|演练|预警)/u;
/** These come of nearly nothing but themselves. */
const ownCause = /^(?:地震|海啸)$/u;
/** Of these fires and explosions may well come. */
const mayBurn = /火|震|雷|高温|热|旱|风|爆|雪|冰/u;

/** 发生地震 of a rainstorm; but the fire that an earthquake has made is no other event. */
const otherHappening = ({ hazardClass }: Alert, name: string, text: string): string | undefined => {
  const event = happened.exec(text)?.groups?.['event'];
  if (event === undefined || text.includes(name) || name.includes(event)) return undefined;
  return ownCause.test(event) || (hazardClass === 'natural-disaster' && !mayBurn.test(name)) ? event : undefined;
};

/** The event is of another class, or the text warns of another event and never names this one. */
const otherEvent = (alert: Alert, text: string): readonly Finding[] => {
  const { eventType: code, hazardClass } = alert;
  const type = eventType(code) ?? eventTypes.find(({ zh, en }) => zh === code || en === code);
  const name = type?.zh ?? code;
  const wanted = type?.hazardClass ?? null;
  const ofClass =
    wanted === null || wanted === hazardClass
      ? []
      : [findingOf('alert.event', at('/hazardClass', hazardClass), { kind: 'class', name })];
  const warned = text.includes(name) ? undefined : namedWarning().exec(text)?.[1];
  const said = warned ?? otherHappening(alert, name, text);
  const isPart = said !== undefined && (name.includes(said) || said.includes(name));
  return said === undefined || isPart
    ? ofClass
    : [...ofClass, findingOf('alert.event', at('/eventType', said), { kind: 'text', name })];
};

/**
 * What an alert says against its own fields, which the Emergency Response Law (2024) wants said with a warning
 * (类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施): level, area, drill or live, what to do, event.
 * Shown before it is sent and recorded after; of all this, drill or live alone asks the duty officer first (`clearance`).
 */
export const saidAgainstFields = (alert: Alert, path: 'emergency' | 'exercise'): readonly Finding[] => {
  const words = wordsOf(alert);
  const lower = simplifiedText(normaliseText(words).lower);
  return [
    ...otherLevel(alert, lower),
    ...otherPlace(alert, words),
    ...otherPath(alert, path),
    ...noAction(alert, path, lower),
    ...otherEvent(alert, simplifiedText(words)),
  ];
};
