import { atSixDecimals } from "@/lib/brief/weekly/weekly-snapshot";

/** What comes out otherwise than a package says, a line each. */
export class Findings {
  readonly lines: string[] = [];

  /** A number that was frozen at six decimals. */
  number(name: string, held: number | null | undefined, computed: number | null) {
    const rounded = computed === null ? null : atSixDecimals(computed);
    if ((held ?? null) !== rounded) this.tell(name, held ?? null, rounded);
  }

  same(name: string, held: unknown, computed: unknown) {
    if (held !== computed) this.tell(name, held, computed);
  }

  tell(name: string, held: unknown, computed: unknown) {
    this.lines.push(`${name}: the package says ${said(held)}, computed is ${said(computed)}`);
  }
}

const said = (value: unknown) => (value === null || value === undefined ? "nothing" : String(value));
