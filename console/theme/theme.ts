import type { ThemeConfig } from 'antd';
import { colours } from './colours.ts';

export const theme: ThemeConfig = {
  token: {
    ...colours,
    borderRadius: 4,
    // Whoever asks for no motion must not wait for the end of one that never began.
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily:
      'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  },
};
