/**
 * The `n` largest numbers that come one after the other, by their size, the largest first; of equals the one that came first. Holds the positions of
 * those alone, so that of fifty thousand none is sorted. `add(−3, 0); add(1, 1); add(3, 2)` of two `// => places [0, 2]`
 */
export class Heaviest {
  readonly places: number[] = [];
  readonly #sizes: number[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(value: number, place: number): void {
    const size = Math.abs(value);
    const sizes = this.#sizes;
    if (sizes.length === this.#most && !(size > (sizes[sizes.length - 1] as number))) return;
    let at = sizes.length;
    while (at > 0 && size > (sizes[at - 1] as number)) at--;
    sizes.splice(at, 0, size);
    this.places.splice(at, 0, place);
    if (sizes.length > this.#most) {
      sizes.pop();
      this.places.pop();
    }
  }
}
