import type { ApiObject } from './apiObject';

/** Objects the add-in holds on to between requests, by the id it was given. */
export class References {
  private readonly byId = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<object, string>();
  private next = 1;

  keep(object: ApiObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref${this.next++}`;
    this.ids.set(object, id);
    this.byId.set(id, object);
    return id;
  }

  get(id: string): ApiObject | undefined {
    return this.byId.get(id);
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
  }

  get count(): number {
    return this.byId.size;
  }
}
