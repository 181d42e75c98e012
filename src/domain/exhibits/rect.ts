/** A rectangle: its upper left corner and its size. Whoever names one says in which pixels it is measured. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
