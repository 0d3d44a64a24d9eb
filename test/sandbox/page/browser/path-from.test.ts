import { expect, test } from 'vitest';
import { pathFrom } from '../../../../sandbox/page/browser/repository/path-from.ts';

test.each([
  ['buildlog/a.md', 'assets/x.png', 'buildlog/assets/x.png'],
  ['buildlog/daily/2026/11/a.md', '../../../assets/x.png', 'buildlog/assets/x.png'],
  ['a.md', './b%20c.md', 'b c.md'],
  ['x y/a.md', 'b.md#part', 'x y/b.md'],
  ['a.md', '/buildlog/b.md', 'buildlog/b.md'],
  ['a.md', '../../b.md', 'b.md'],
  ['a.md', 'https://example.com/b.md', null],
  ['a.md', '//example.com/b.md', null],
  ['a.md', 'javascript:alert(1)', null],
  ['a.md', '#part', null],
  ['a.md', '%zz', null],
])('from %s, %s is %s', (from, address, path) => {
  expect(pathFrom(from, address)).toBe(path);
});
