import { shanghaiDate } from '../calendar/instant.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import { draft2020, order31 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import { foundInText } from './found-in-text.ts';
import type { Rule } from './rule.ts';
import { isOver, namedDays } from './text-days.ts';

/** A day further off than this is more likely a slip in the year. */
const farInDays = 800;

/** Days that a text names are not over when phones receive it, nor do they bear another weekday. */
export const contentDay: Rule = {
  id: 'content.day',
  about: 'application',
  citations: {
    'order-31-2015': order31('17', 'the time for sending the short message'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间'),
  },
  judge: ({ text, application }, { edition }) => {
    const window = application?.content.window;
    if (window === undefined) return [];
    const first = shanghaiDate(window.start);
    const citation = contentDay.citations[edition.id];
    return namedDays(text, first).flatMap((day) => {
      const kinds: readonly (readonly [FactsByRule['content.day']['kind'], boolean])[] = [
        ['over', isOver(day, first)],
        ['far', daysBetween(first, day.date) > farInDays],
        ['weekday', day.wrongWeekday],
      ];
      return kinds.flatMap(([kind, isMet]) =>
        isMet
          ? [
              foundInText(
                text,
                day.span,
                'content.day',
                { severity: 'warn', citation },
                { kind, date: day.date, first },
              ),
            ]
          : [],
      );
    });
  },
};
