import { ID_PREFIX, type Noun, nounOfId } from '../../src/domain/index';

test('an id names one noun', () => {
  for (const noun of Object.keys(ID_PREFIX) as Noun[]) expect(nounOfId(`${ID_PREFIX[noun]}_x`)).toBe(noun);
});

test.each(['', 'rsk', 'xyz_01'])('%p is no id of a noun', (id) => {
  expect(nounOfId(id)).toBeNull();
});
