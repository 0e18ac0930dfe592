const tenThousand = 10_000;
const hundredMillion = 100_000_000;

const rounded = (count: number): string => count.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

/** As officials read it, to be preceded by 约: `9,500 个用户`, `9,000 万用户`, `1.24 亿用户`; exact figures are for paper. */
export const usersZh = (count: number): string => {
  if (count < tenThousand) return `${rounded(count)} 个用户`;
  return count < hundredMillion
    ? `${rounded(count / tenThousand)} 万用户`
    : `${rounded(count / hundredMillion)} 亿用户`;
};
