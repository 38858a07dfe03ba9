import { parseSync } from "oxc-parser";

type Node = Record<string, unknown> & { type: string; start: number; end: number };

/** Calls that find out who is there. */
const ASKING = /^(currentPerson|currentSession|requirePerson|requireSession|requireReader|readerRefusal)$/;
/** How the asker is named where a verb of the data is called. */
const ASKER =
  /^(\(?await (currentPerson|requirePerson|requireSession)\(|person\b|asker\b|session\?\.person\b)/;
/** Methods of an interface that write. */
const WRITING = /^(POST|PUT|PATCH|DELETE)$/;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

const isFunction = ({ type }: Node) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Everything in a node, itself first; `into` says which nodes are entered. */
function* within(node: Node, into: (inner: Node) => boolean = () => true): Generator<Node> {
  yield node;
  for (const inner of childrenOf(node)) if (into(inner)) yield* within(inner, into);
}

/** The calls of a body in the order in which they are made, those of functions within it left out. */
function* callsOf(node: Node): Generator<Node> {
  for (const inner of childrenOf(node)) if (!isFunction(inner)) yield* callsOf(inner);
  if (node.type === "CallExpression") yield node;
}

const nameOf = (node: unknown) => (isNode(node) && node.type === "Identifier" ? String(node.name) : "");

const hasDirective = (body: unknown) =>
  isNode(body) &&
  Array.isArray(body.body) &&
  body.body.some((line: unknown) => isNode(line) && line.directive === "use server");

/** What an action does, where another function carries out what it does and answers what fails. */
function wrapped(node: Node): Node {
  if (node.type !== "CallExpression" || !/^answering(Form)?$/.test(nameOf(node.callee))) return node;
  return (Array.isArray(node.arguments) ? node.arguments.find(isNode) : undefined) ?? node;
}

/** Functions of a module by name, and the names under which it gives them away. */
function functionsOf(program: Node): { local: Map<string, Node>; exported: Map<string, Node> } {
  const local = new Map<string, Node>();
  const exported = new Map<string, Node>();
  const lines = Array.isArray(program.body) ? program.body.filter(isNode) : [];
  for (const line of lines) {
    const declared = isNode(line.declaration) ? line.declaration : line;
    const found: [string, Node][] = [];
    if (declared.type === "FunctionDeclaration") found.push([nameOf(declared.id), declared]);
    if (declared.type === "VariableDeclaration" && Array.isArray(declared.declarations))
      for (const one of declared.declarations.filter(isNode))
        if (isNode(one.init)) found.push([nameOf(one.id), wrapped(one.init)]);
    for (const [name, node] of found) {
      local.set(name, node);
      if (line.type.startsWith("Export")) exported.set(name, node);
    }
  }
  for (const line of lines)
    if (line.type === "ExportNamedDeclaration" && Array.isArray(line.specifiers))
      for (const one of line.specifiers.filter(isNode)) {
        const node = local.get(nameOf(one.local));
        if (node) exported.set(nameOf(one.exported), node);
      }
  return { local, exported };
}

/** What a module takes from the verbs of the data and calls. */
function verbsOf(program: Node): Set<string> {
  const verbs = new Set<string>();
  for (const line of within(program))
    if (line.type === "ImportDeclaration" && isNode(line.source) && Array.isArray(line.specifiers))
      if (/^@\/lib\/data\/(?!problems$|refusal$)/.test(String(line.source.value)))
        for (const one of line.specifiers.filter(isNode)) verbs.add(nameOf(one.local));
  return verbs;
}

/**
 * What the server actions of a module, or the doors of it that write, do before they know who is there: call anything, or call a verb of
 * the data without saying who asks. `open` are verbs that everybody may call, `doors` functions that are there for whoever is not known yet.
 */
export function unaskedCalls(
  file: string,
  source: string,
  { open, doors }: { open: readonly string[]; doors: readonly string[] },
): string[] {
  const { program: parsed, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const program: unknown = parsed;
  if (!isNode(program)) return [];
  const { local, exported } = functionsOf(program);
  const actions = new Map<string, Node>();
  if (hasDirective(program)) for (const [name, node] of exported) actions.set(name, node);
  else if (/\/route\.tsx?$/.test(file))
    for (const [name, node] of exported) if (WRITING.test(name)) actions.set(name, node);
  for (const node of within(program))
    if (isFunction(node) && hasDirective(node.body)) actions.set(nameOf(node.id) || "an action", node);

  const asksFirst = (node: Node, through: readonly Node[] = []): boolean => {
    const [first] = isNode(node.body) ? callsOf(node.body) : [];
    const called = nameOf(first?.callee);
    if (ASKING.test(called)) return true;
    const helper = local.get(called);
    return helper !== undefined && !through.includes(helper) && asksFirst(helper, [...through, helper]);
  };

  const said: string[] = [];
  for (const [name, node] of actions)
    if (!doors.includes(name) && !asksFirst(node))
      said.push(`${file}: ${name} does something before it has asked who is there`);
  if (hasDirective(program) && doors.length === 0) {
    const verbs = verbsOf(program);
    for (const call of within(program)) {
      const called = call.type === "CallExpression" ? nameOf(call.callee) : "";
      if (!verbs.has(called) || open.includes(called)) continue;
      const [asker] = Array.isArray(call.arguments) ? call.arguments.filter(isNode) : [];
      if (!asker || !ASKER.test(source.slice(asker.start, asker.end)))
        said.push(`${file}: ${called} is called without saying who asks`);
    }
  }
  return said;
}
