import { editionInForce, editions } from '../../../../lambda/domain/rules/editions.ts';
import { ruleTable } from '../../../../lambda/domain/rules/index.ts';
import type { Finding } from '../../../api/types.ts';

/** The articles that a finding stands on: of the law in force, and of a draft that is only referred to. */
export type Articles = { readonly inForce: string | null; readonly draft: string | null };

const basis = editions[editionInForce].decidedUnder.article;

/** Under a draft the law in force is named only where it is another article than the one that every letter stands on. */
export const articlesOf = ({ rule: id, citation }: Pick<Finding, 'rule' | 'citation'>): Articles => {
  if (citation === null) return { inForce: null, draft: null };
  if (citation.edition === editionInForce) return { inForce: citation.article, draft: null };
  const law = ruleTable.find(({ rule }) => rule.id === id)?.rule.citations[editionInForce]?.article ?? basis;
  return { inForce: law === basis ? null : law, draft: citation.article };
};
