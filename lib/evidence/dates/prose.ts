import type { Token } from "./token";
import type { Role } from "./words/role";

/** Without one of these no date is named, whatever stands beside. */
const ANCHORS = new Set<Role>(["m", "N", "r", "R", "w", "K", "M", "Y", "S", "y", "q", "W", "a"]);

/** The tokens with every stretch of other words become one, so that the rules see little more than dates. */
export function withoutProse(tokens: Token[]): Token[] {
  const kept: Token[] = [];
  let stretch: Token[] = [];
  const close = () => {
    const [first] = stretch;
    if (stretch.some(({ role }) => ANCHORS.has(role))) for (const one of stretch) kept.push(one);
    else if (first && kept.at(-1)?.role !== "z") kept.push({ ...first, role: "z" });
    stretch = [];
  };
  for (const token of tokens) {
    if (token.role !== "z") {
      stretch.push(token);
      continue;
    }
    close();
    if (kept.at(-1)?.role !== "z") kept.push(token);
  }
  close();
  return kept;
}
