import type { ThemeConfig } from 'antd';
import { colours } from './colours.ts';

/** The class of the whole document (index.html): own stylesheets read antd's tokens under it, e.g. `--ant-color-primary`. */
const root = 'console';

/** Type: 12 / 14 / 16 / 20 / 24 on lines of 22 px and more. */
const type = {
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeXL: 20,
  fontSizeHeading1: 24,
  fontSizeHeading2: 20,
  fontSizeHeading3: 16,
  fontSizeHeading4: 14,
  fontSizeHeading5: 14,
  lineHeight: 22 / 14,
  fontWeightStrong: 600,
  fontFamily:
    'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
} as const;

/** Space: 4 / 8 / 12 / 16 / 24 / 32; antd's own 20 and 48 are not of the scale. */
const space = {
  paddingMD: 16,
  marginMD: 16,
  marginXXL: 32,
  controlHeight: 32,
  controlHeightLG: 40,
  controlHeightSM: 24,
  borderRadius: 4,
  borderRadiusLG: 6,
} as const;

/** Two lines of text make a row of 55 px, one a row of 44 (see parts.css); cards have 16 px inside. */
const components: NonNullable<ThemeConfig['components']> = {
  Table: {
    cellPaddingBlock: 5,
    cellPaddingInline: 12,
    headerBg: colours.colorFillHeader,
    rowHoverBg: colours.colorFillHover,
    borderColor: colours.colorBorderSecondary,
  },
  Descriptions: { labelBg: colours.colorFillFaint, labelColor: colours.colorTextSecondary, itemPaddingBottom: 8 },
  Menu: {
    itemHeight: 44,
    itemBorderRadius: 0,
    itemMarginInline: 0,
    itemMarginBlock: 0,
    itemColor: colours.colorText,
    itemSelectedBg: colours.colorPrimaryBg,
    itemSelectedColor: colours.colorPrimaryHover,
    itemHoverBg: colours.colorFillHover,
    activeBarWidth: 4,
    activeBarBorderWidth: 0,
    collapsedWidth: 56,
  },
  Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: colours.colorText },
  Card: { bodyPadding: 16, headerPadding: 16, headerHeight: 48, headerFontSize: 16 },
  Tag: { defaultBg: colours.colorFillFaint },
  Statistic: { contentFontSize: 24, titleFontSize: 14 },
  Timeline: { itemPaddingBottom: 16, dotBg: '#fff' },
  Layout: { siderBg: '#fff', headerBg: colours.colorPrimaryHover, headerColor: '#fff', bodyBg: colours.colorBgLayout },
};

/** `motion`: whether anything may move. */
export const themeFor = (motion: boolean): ThemeConfig => ({
  cssVar: { key: root },
  // There is one antd on the page: nothing to tell its styles from another's.
  hashed: false,
  token: {
    ...colours,
    ...type,
    ...space,
    // Links among words are known by more than their colour (WCAG 2.2, 1.4.1).
    linkDecoration: 'underline',
    linkHoverDecoration: 'underline',
    linkFocusDecoration: 'underline',
    motion,
  },
  components,
});
