import { text } from 'node:stream/consumers';
import { type Cell, csvStream } from '../../src/analytics/index';

const csv = (columns: string[], rows: Cell[][]) => text(csvStream({ columns, rows }));

test('an empty table keeps its columns', async () => {
  expect(await csv(['id', 'name'], [])).toBe('id,name\r\n');
});

test('numbers keep every digit, missing values are empty, truth values are words', async () => {
  expect(await csv(['a', 'b', 'c', 'd'], [[0.1 + 0.2, null, true, -1.5]])).toBe(
    'a,b,c,d\r\n0.30000000000000004,,true,-1.5\r\n',
  );
});

test('what a spreadsheet would take for a formula is escaped', async () => {
  const texts = ['=1+1', '+cmd', '-2', '@sum', '\tx', 'plain', 'a,"b"', 'two\nlines'];
  expect(
    await csv(
      ['t'],
      texts.map((one) => [one]),
    ),
  ).toBe(['t', "'=1+1", "'+cmd", "'-2", "'@sum", "'\tx", 'plain', '"a,""b"""', '"two\nlines"', ''].join('\r\n'));
});

test('rows are pulled as they are wanted, and an error of theirs ends the stream', async () => {
  async function* rows(): AsyncGenerator<Cell[]> {
    yield ['first'];
    throw new Error('the source broke');
  }
  await expect(text(csvStream({ columns: ['t'], rows: rows() }))).rejects.toThrow('the source broke');
});
