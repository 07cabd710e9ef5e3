import { fault, type JsonObject, shown } from '../../engine/index';

/** Names of places that an instance uses without listing them: a number or a text each. */
export class Names {
  readonly all: string[] = [];

  /** The place of the name under the key; a fault when it is neither number nor text. */
  place(object: JsonObject, key: string): number {
    const value = object.fields.get(key);
    if (typeof value !== 'string' && typeof value !== 'number') {
      if (value === undefined) fault(object, key, 'MISSING', 'is missing');
      else fault(object, key, 'WRONG_TYPE', `must be a number or a text, found ${shown(value)}`);
      return 0;
    }
    const name = String(value);
    const found = this.all.indexOf(name);
    return found >= 0 ? found : this.all.push(name) - 1;
  }
}
