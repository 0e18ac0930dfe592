import { useQuery } from '@tanstack/react-query';
import { formatShanghai, shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { useIsOpen } from '../answers/confirm-dialog.tsx';
import type { Client, RequestOf } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';
import { useClient, useNow } from '../api/services.tsx';
import type { Alert, Estimates as Answer, Estimate } from '../api/types.ts';
import { useOrganisationName } from '../case-file/organisations.ts';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';

const tenThousand = 10_000;
const hundredMillion = 100_000_000;
const rounded = (count: number): string => count.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

/** As officials read it: `9,500 部`, `312 万部`, `1.24 亿部`. */
const phonesZh = (count: number): string => {
  if (count < tenThousand) return `${rounded(count)} 部`;
  return count < hundredMillion ? `${rounded(count / tenThousand)} 万部` : `${rounded(count / hundredMillion)} 亿部`;
};
const phonesEn = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'phone' : 'phones'}`;

const words = defineWords(
  {
    title: '区域内用户数（运营商估计，不影响发送）',
    asking: '正在询问运营商。无须等待，可以直接发送。',
    failed: '未能询问，不影响发送。',
    nobody: '区域内没有登记的运营商。',
    of: (name: string, said: string) => `${name}：${said}`,
    operator: (phones: number, at: string, finely: string) => `约 ${phonesZh(phones)}在区域内（${at}，${finely}）`,
    registered: (phones: number, at: string, finely: string) =>
      `约 ${phonesZh(phones)}登记在区域内（${at}，${finely}）`,
    finely: { areas: '按轮廓', street: '按街道', county: '按县', city: '按市', province: '按省' },
    register: (phones: number, whole: boolean) => `登记用户 ${phonesZh(phones)}${whole ? '（所选区划全部）' : ''}`,
    unknown: '未知',
    because: {
      cannot: '',
      'no-answer': '（未及时答复）',
      'not-believed': '（答复的数目不可信：多于所选区划可能有的）',
      'not-now': '（刚询问过，稍后再问）',
    },
  },
  {
    title: 'Phones in the area (as operators reckon; nothing waits for it)',
    asking: 'Asking the operators. Nothing waits for it: you may send.',
    failed: 'They could not be asked; sending is as before.',
    nobody: 'No operator is registered in the area.',
    of: (name: string, said: string) => `${name}: ${said}`,
    operator: (phones: number, at: string, finely: string) =>
      `about ${phonesEn(phones)} in the area (${at}, ${finely})`,
    registered: (phones: number, at: string, finely: string) =>
      `about ${phonesEn(phones)} registered in the area (${at}, ${finely})`,
    finely: { areas: 'by outline', street: 'by street', county: 'by county', city: 'by city', province: 'by province' },
    register: (phones: number, whole: boolean) =>
      `${phonesEn(phones)} registered${whole ? ' in all of the divisions' : ''}`,
    unknown: 'not known',
    because: {
      cannot: '',
      'no-answer': ' (no answer in time)',
      'not-believed': ' (its answer is not believed: more than there can be in the divisions)',
      'not-now': ' (asked a moment ago; asked again soon)',
    },
  },
);

type Question = RequestOf<'POST /estimates'>;

const ask = async (client: Client, question: Question, signal: AbortSignal): Promise<Answer> => {
  const outcome = await client.ask('POST /estimates', question, signal);
  if (!outcome.ok) throw new ProblemError(outcome.error);
  return outcome.value;
};

/** Somewhat longer than one person has to wait before operators are asked again; false where nobody is to be. */
export const againAfterMs = (answer: Answer | undefined): number | false =>
  answer?.operators.some(({ asking }) => asking === 'not-now') === true ? 3_500 : false;

type Asked = {
  readonly divisions: readonly string[];
  readonly areas?: Alert['areas'] | undefined;
  readonly delivery?: Alert['delivery'] | undefined;
};

const questionOf = ({ divisions, areas = [], delivery: { reach, visitors } = {} }: Asked): Question => ({
  body: {
    divisions: [...divisions],
    ...(areas.length === 0 ? {} : { areas: [...areas] }),
    ...(reach === undefined ? {} : { reach }),
    ...(visitors === undefined ? {} : { visitors }),
  },
});

const useSay = ({ areas, reach }: Question['body']): ((estimate: Estimate) => string) => {
  const said = useWords(words);
  const today = shanghaiDate(useNow(60_000));
  return (estimate) => {
    if (estimate.by === 'operator') {
      const { phones, asOf, scope } = estimate;
      const at = formatShanghai(asOf).slice(shanghaiDate(asOf) === today ? 11 : 5);
      // Whoever asked for those registered was not told who is there.
      return said[reach === 'registered' ? 'registered' : 'operator'](phones, at, said.finely[scope]);
    }
    const why = said.because[estimate.asking];
    return estimate.by === 'nobody'
      ? `${said.unknown}${why}`
      : `${said.register(estimate.phones, areas !== undefined)}${why}`;
  };
};

const Said = ({ answer, to }: { readonly answer: Answer; readonly to: Question['body'] }) => {
  const { of, nobody } = useWords(words);
  const say = useSay(to);
  const nameOf = useOrganisationName();
  if (answer.operators.length === 0) return nobody;
  return answer.operators.map((estimate) => (
    <span key={estimate.operator}>
      {of(nameOf(estimate.operator), say(estimate))}
      <br />
    </span>
  ));
};

/** Lines of as many operators as there usually are: what comes moves no button that somebody is about to press. */
const room = { minBlockSize: '6.3em' };

/**
 * In the dialog before a send: how many phones operators reckon it is for. Asked for each time it opens, shown when it comes, and nothing
 * waits for it.
 */
export const Estimates = ({ of }: { readonly of: Asked }) => {
  const { title, asking, failed } = useWords(words);
  const client = useClient();
  const question = questionOf(of);
  const { data, error } = useQuery<Answer, ProblemError>({
    queryKey: ['POST /estimates', question],
    queryFn: ({ signal }) => ask(client, question, signal),
    enabled: useIsOpen(),
    retry: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => againAfterMs(state.data),
  });
  return (
    <section aria-label={title}>
      <strong>{title}</strong>
      <p role="status" style={room}>
        {data !== undefined ? <Said answer={data} to={question.body} /> : error === null ? asking : failed}
      </p>
    </section>
  );
};
