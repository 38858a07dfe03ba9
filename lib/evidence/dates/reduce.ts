import type { Around, Token } from "./token";

/** What a run of roles becomes; null: it is not what it looks like. The new token spans those that were matched. */
export interface Rule {
  /** Over roles, one letter each; spaces are for the eye. */
  pattern: string;
  make: (tokens: Token[], around: Around) => Partial<Token> | null;
}

interface ReadyRule extends Rule {
  roles: RegExp;
}

/** Rules with their patterns made ready, once. */
export function rules(...list: Rule[]): ReadyRule[] {
  return list.map((rule) => ({ ...rule, roles: new RegExp(rule.pattern.replaceAll(" ", ""), "g") }));
}

/** The tokens after every rule has been applied from left to right, one after the other; linear, as every pattern is bounded. */
export function reduce(
  tokens: Token[],
  list: readonly ReadyRule[],
  report: Pick<Around, "reference" | "inText">,
): Token[] {
  let [now, line] = [tokens, lineOf(tokens)];
  for (const rule of list) {
    const next = applied(now, line, rule, report);
    if (next !== now) [now, line] = [next, lineOf(next)];
  }
  return now;
}

function lineOf(tokens: Token[]): string {
  return tokens.map(({ role }) => role).join("");
}

function applied(
  tokens: Token[],
  line: string,
  { roles, make }: ReadyRule,
  report: Pick<Around, "reference" | "inText">,
): Token[] {
  const made: Token[] = [];
  let kept = 0;
  roles.lastIndex = 0;
  for (let found = roles.exec(line); found; found = roles.exec(line)) {
    const [from, to] = [found.index, found.index + found[0].length];
    const [first, last] = [tokens[from], tokens[to - 1]];
    const [before, beforeThat] = [tokens[from - 1], tokens[from - 2]];
    const around = { ...report, before, beforeThat, after: tokens[to], afterThat: tokens[to + 1] };
    const change = first && last ? make(tokens.slice(from, to), around) : null;
    if (!first || !last || !change) {
      roles.lastIndex = from + 1;
      continue;
    }
    for (; kept < from; kept++) made.push(tokens[kept] as Token);
    made.push({ ...first, to: last.to, weak: false, calendar: null, ...change });
    kept = to;
  }
  if (kept === 0) return tokens;
  for (; kept < tokens.length; kept++) made.push(tokens[kept] as Token);
  return made;
}
