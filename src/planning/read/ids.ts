import { fault, type Fault, type JsonObject, pathOf, readText, shown } from '../../engine/index';
import { listNamed, nameUsed } from './object';

/** Ids of the entries of a list and their places; repeats are faults. */
export class Places {
  private readonly places = new Map<string, number>();

  constructor(
    /** What the entries are, for messages: "action". */
    private readonly what: string,
    objects: readonly JsonObject[],
  ) {
    objects.forEach((object, place) => {
      const id = readText(object, 'id');
      if (id === undefined) return;
      if (this.places.has(id)) fault(object, 'id', 'DUPLICATE_ID', `is the id of two ${what}s: ${shown(id)}`);
      this.places.set(id, place);
    });
  }

  /** The place of an id, or a fault at the path. */
  find(id: unknown, path: string, faults: Fault[]): number | undefined {
    if (typeof id !== 'string') {
      faults.push({ code: 'WRONG_TYPE', path, message: `must be the id of a ${this.what}, found ${shown(id)}` });
      return undefined;
    }
    const place = this.places.get(id);
    if (place === undefined) {
      faults.push({ code: 'DANGLING_REFERENCE', path, message: `names no ${this.what}: ${shown(id)}` });
    }
    return place;
  }

  /** The places of the ids under one of these names; one id may stand without a list. */
  list(object: JsonObject, names: readonly string[]): number[] {
    const key = nameUsed(object, names);
    const value = object.fields.get(key);
    if (typeof value === 'string') return this.all([value], pathOf(object, key), object.faults);
    return this.all(listNamed(object, [key]), pathOf(object, key), object.faults);
  }

  /** The places of a list of ids at a path. */
  all(ids: readonly unknown[], path: string, faults: Fault[]): number[] {
    const found = ids.flatMap((id, i) => {
      const place = this.find(id, `${path}[${i}]`, faults);
      return place === undefined ? [] : [place];
    });
    return [...new Set(found)];
  }
}
