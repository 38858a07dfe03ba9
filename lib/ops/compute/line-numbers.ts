/** The line of each row of a file, of which most are the next line: only what lies between is kept. */
export class LineNumbers {
  private rows = 0;
  /** The rows before which a line was passed over, once for each such line. */
  private readonly passed: number[] = [];

  /** The next line holds the next row. */
  row(): void {
    this.rows++;
  }

  /** The next line holds none. */
  none(): void {
    this.passed.push(this.rows);
  }

  /** The line of a row, from 1. */
  of(row: number): number {
    let low = 0;
    let high = this.passed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.passed[middle] as number) <= row) low = middle + 1;
      else high = middle;
    }
    return row + 1 + low;
  }

  /** The line after the last one. */
  get next(): number {
    return this.rows + this.passed.length + 1;
  }
}
