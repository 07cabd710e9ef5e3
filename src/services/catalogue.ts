import { catalogueItems, crosswalks } from '../storage/index';
import type { RegisterParts } from './act';
import { reader } from './reader';
import type { Services } from './services';

export const catalogueService = ({ database }: RegisterParts): Services['catalogue'] => ({
  ...reader(database, catalogueItems),
  crosswalks: (itemIds) => database.read((tx) => crosswalks.touching(tx, itemIds)),
});
