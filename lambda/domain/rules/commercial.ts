import { draft2020, order31 } from './citation.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

/** A commercial message (商业性短信息, draft-2020 art. 42(7)) is not a public-interest one (art. 42(10)). */
export const classificationCommercial: Rule = {
  id: 'classification.commercial',
  about: 'application',
  citations: {
    'order-31-2015': order31(
      '17',
      'if the short message is not a public welfare short message, the relevant department shall be informed in a timely manner and the reasons shall be explained',
    ),
    'draft-2020': draft2020('42', '公益性短信息，是指……等非盈利性质的短信息'),
  },
  judge: (subject, context) =>
    subject.application?.content.classification === 'commercial'
      ? [
          findingOf(
            'classification.commercial',
            {
              severity: 'block',
              citation: classificationCommercial.citations[context.edition.id],
              pointer: '/classification',
              span: null,
              found: 'commercial',
            },
            {},
          ),
        ]
      : [],
};
