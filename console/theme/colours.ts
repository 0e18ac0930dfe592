/**
 * Calm and official, and each with one meaning: blue can be pressed, green is done, amber needs a look, red needs a hand,
 * purple is a drill, grey is past. The four colours of warning levels are for levels alone. Every pair of text and ground here has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
export const colours = {
  colorPrimary: '#0b4f95',
  colorLink: '#0b4f95',
  colorInfo: '#0b4f95',
  colorSuccess: '#1f7a3d',
  colorWarning: '#9a5b00',
  colorError: '#b3261e',
  // Under the pointer antd would mix lighter ones, with less than 4.5 to 1.
  colorPrimaryHover: '#083b70',
  colorPrimaryActive: '#062c54',
  colorLinkHover: '#083b70',
  colorLinkActive: '#062c54',
  colorErrorHover: '#8f1d17',
  colorErrorActive: '#741611',
  colorText: '#1b2430',
  colorTextSecondary: '#4a5666',
  colorTextTertiary: '#566274',
  colorTextDescription: '#4a5666',
  colorTextPlaceholder: '#667284',
  colorTextDisabled: '#667284',
  // The border is all that shows an empty box or radio: 3.6 to 1 on white (WCAG 2.2, 1.4.11).
  colorBorder: '#7e8a9a',
  // The grounds that antd would mix from these darker colours are muddy.
  colorPrimaryBg: '#e3edf8',
  colorInfoBg: '#f0f6fc',
  colorInfoBorder: '#9dbfe0',
  colorSuccessBg: '#effaf2',
  colorSuccessBorder: '#96cba8',
  colorWarningBg: '#fff7e8',
  colorWarningBorder: '#e2b56b',
  colorErrorBg: '#fdf1f0',
  colorErrorBorder: '#e6a49f',
  // Drills and practice.
  purple: '#6a3d9a',
  colorBgLayout: '#f4f6f9',
  colorBorderSecondary: '#d5dce5',
  colorSplit: '#e7ebf1',
  colorFillHeader: '#eef2f7',
  colorFillFaint: '#f6f8fa',
  colorFillHover: '#f0f5fb',
  // The levels of warnings, always with their word: `--ant-level-red`.
  levelRed: '#b3141b',
  levelOrange: '#ff9d2e',
  levelYellow: '#ffe04a',
  levelBlue: '#0b4f95',
  levelWhite: '#fff',
} as const;
