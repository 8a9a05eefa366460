import type { ListPlace } from '../../page.ts';
import type { Marker } from './markers.ts';

/** Columns that markers of one list may be apart: numbers are right-aligned. */
const SAME_COLUMN = 2;

interface OpenList {
  readonly id: number;
  readonly sign: string;
  column: number;
}

/** Gives list items their place: which list, how deep. Keeps the lists that are open. */
export class Lists {
  private readonly open: OpenList[] = [];
  private next = 0;

  /** Place of an item whose marker stands at a column. */
  place(marker: Marker, column: number): ListPlace {
    while (this.open.length > 0 && column < (this.open.at(-1) as OpenList).column - SAME_COLUMN + 1) this.open.pop();
    let list = this.open.at(-1);
    if (list && column < list.column + SAME_COLUMN) {
      if (list.sign !== marker.sign) this.open.pop();
      else list.column = column;
    }
    if (!list || list !== this.open.at(-1) || column >= list.column + SAME_COLUMN) {
      list = { id: this.next++, sign: marker.sign, column };
      this.open.push(list);
    }
    const place = { id: list.id, depth: this.open.length - 1, ordered: marker.number !== undefined };
    return marker.number === undefined ? place : { ...place, number: marker.number };
  }

  /** Place of text below an item and in line with it; closes all lists when it is in line with none. */
  goOn(column: number): ListPlace | null {
    while (this.open.length > 0 && column < (this.open.at(-1) as OpenList).column + SAME_COLUMN) this.open.pop();
    const list = this.open.at(-1);
    if (!list) return null;
    return { id: list.id, depth: this.open.length - 1, ordered: /[.)]/.test(list.sign), continues: true };
  }
}
