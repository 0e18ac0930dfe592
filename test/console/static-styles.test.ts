import { globSync, readFileSync } from 'node:fs';
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import * as antd from 'antd';
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { antdStyles } from '../../console/build/antd-styles.ts';
import { themeFor } from '../../console/theme/theme.ts';

const { of, token } = antdStyles();
const built = [...of.values()].join('');

const { Button, Checkbox, Form, Input, Radio, Select, Space, Tag, Timeline, Typography, Upload } = antd;
const options = [{ value: 'a', label: '甲' }];
const h = createElement;

/** Each of antd's parts that the console imports, as it draws them. */
const parts: Readonly<Record<string, ReactElement>> = {
  Alert: h(antd.Alert, { title: '甲', description: '乙', showIcon: true, action: h(Button, {}, '丙') }),
  Badge: h(antd.Badge, { status: 'warning', text: '甲' }),
  Button: h(
    'p',
    {},
    h(Button, { type: 'primary', loading: true, block: true }, '甲'),
    h(Button, { type: 'text', size: 'large' }, '乙'),
  ),
  Card: h(antd.Card, { title: '甲' }, '乙'),
  Checkbox: h(Checkbox.Group, { options }),
  Col: h(antd.Row, { gutter: 16 }, h(antd.Col, { xs: 24, sm: 12 }, '甲')),
  DatePicker: h(antd.DatePicker, {}),
  Descriptions: h(antd.Descriptions, { bordered: true, items: [{ key: 'a', label: '甲', children: '乙' }] }),
  Divider: h(antd.Divider, {}),
  Drawer: h(antd.Drawer, {}, '甲'),
  Empty: h(antd.Empty, { image: antd.Empty.PRESENTED_IMAGE_SIMPLE }),
  Flex: h(antd.Flex, { vertical: true, gap: 'small' }, '甲'),
  Form: h(Form.Item, { label: '甲', help: '乙', validateStatus: 'error' }, h(Input, {})),
  Input: h('p', {}, h(Input, { allowClear: true }), h(Input.TextArea, { rows: 2 })),
  Menu: h(antd.Menu, { mode: 'inline', items: [{ key: 'a', label: '甲' }] }),
  Modal: h(antd.Modal, {}, '甲'),
  Popover: h(antd.Popover, { content: '甲' }, h('span', {}, '乙')),
  Progress: h(antd.Progress, { percent: 50 }),
  Radio: h(Radio.Group, { options, optionType: 'button' }),
  Row: h(antd.Row, {}, '甲'),
  Select: h(Select, { options, mode: 'multiple' }),
  Space: h(Space.Compact, { block: true }, h(Input, {}), h(Button, {}, '甲')),
  Spin: h(antd.Spin, {}),
  Statistic: h(antd.Statistic, { title: '甲', value: 1 }),
  Steps: h(antd.Steps, { items: [{ title: '甲' }] }),
  Table: h(antd.Table, { dataSource: [{ key: 'a' }], columns: [{ dataIndex: 'key', title: '甲' }] }),
  Tag: h('p', {}, h(Tag, { color: 'purple' }, '甲'), h(Tag, { color: 'warning' }, '乙')),
  Timeline: h(Timeline, { items: [{ content: '甲' }] }),
  Tooltip: h(antd.Tooltip, { title: '甲' }, h('span', {}, '乙')),
  Typography: h(Typography.Paragraph, {}, h(Typography.Text, { type: 'secondary' }, '甲')),
  Upload: h(Upload, {}, h(Button, {}, '甲')),
};

const imported = new Set(
  globSync('console/**/*.tsx')
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import \{([^}]*)\} from 'antd';/gm)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().replace(/ as .*/, '')))
    .filter((name) => !['', 'ConfigProvider'].includes(name) && !name.startsWith('type ')),
);

/** What antd writes into a page at run time for a part; each rule by itself. */
const writtenFor = (part: ReactElement): readonly string[] => {
  const cache = createCache();
  const themed = h(antd.ConfigProvider, { theme: themeFor(true) }, part);
  renderToString(h(StyleProvider, { cache }, themed));
  const css = extractStyle(cache, { plain: true, types: ['style', 'cssVar'] });
  return css.split('}').filter((rule) => rule.includes('{') && !rule.startsWith('.data-ant-cssinjs-cache-path'));
};

describe('the styles of antd, written by the build', () => {
  it('are looked at for every part that the console imports', () => {
    expect(imported.size).toBeGreaterThan(25);
    expect([...imported].filter((name) => !(name in parts))).toEqual([]);
  });

  it.each(Object.entries(parts))('are for %s what antd would write at run time', (_name, part) => {
    const rules = writtenFor(part);
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule) => !built.includes(`${rule}}`))).toEqual([]);
  });

  it('move nothing where no motion is asked for', () => {
    const [, still = ''] = /@media \(prefers-reduced-motion:reduce\)\{\.console\{([^}]*)\}\}/.exec(built) ?? [];
    expect(still.split(';').toSorted()).toEqual([
      '',
      '--ant-motion-duration-fast:0s',
      '--ant-motion-duration-mid:0s',
      '--ant-motion-duration-slow:0s',
    ]);
  });

  it('declare the shades that they refer to, and no others', () => {
    const shades = (pattern: RegExp) => [...new Set([...built.matchAll(pattern)].map(([, name]) => name))].toSorted();
    const declared = shades(/(--ant-[a-z]+-\d+):/g);
    expect(declared.length).toBeGreaterThan(13);
    expect(declared).toEqual(shades(/var\((--ant-[a-z]+-\d+)\)/g));
  });

  it('leave antd’s parts what they read of the theme at run time', () => {
    for (const name of ['motion', 'controlHeight', 'zIndexPopupBase', 'sizePopupArrow', 'screenSM', 'colorFill'])
      expect(token).toHaveProperty(name);
  });
});
