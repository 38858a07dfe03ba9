import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

export interface VisibleText {
  line: number;
  text: string;
}

/** A machine's word: a key, an address, a class; nobody reads it. A text for people has a space or begins with a capital. */
const isMachine = (text: string) => !/\s/.test(text) && !/^[A-Z]/.test(text);

/** Parts of a source that no reader sees, by the kind of their node: where a module comes from, and how an element looks or is called. */
const UNSEEN = /^(Import|Export(All|Named)Declaration$)/;
const UNSEEN_ATTRIBUTE = /^(className|d|id|href|name|key)$/;

type Node = Record<string, unknown> & { type: string; start: number };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** What a node says by itself; null: nothing. */
function saidBy(node: Node, source: string): string | null {
  if (node.type === "JSXText") return String(node.value);
  if (node.type === "Literal" && typeof node.value === "string")
    return isMachine(node.value) ? null : node.value;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return null;
  const told = node.quasis
    .filter(isNode)
    .map(({ start, end }) => source.slice(start, Number(end)))
    .join("…");
  return isMachine(told) ? null : told;
}

/** The parts of a node that may say something. */
function partsOf(node: Node): unknown[] {
  if (UNSEEN.test(node.type)) return isNode(node.declaration) ? [node.declaration] : [];
  if (node.type === "JSXAttribute" && isNode(node.name) && UNSEEN_ATTRIBUTE.test(String(node.name.name)))
    return [];
  return Object.values(node);
}

/** What a source file says to people: its strings, its templates and the text between its tags, each as one line. */
export function visibleTexts(name: string, source: string): VisibleText[] {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} cannot be read: ${errors[0]?.message}`);
  const texts: VisibleText[] = [];
  const read = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(read);
    if (!isNode(value)) return;
    const text = saidBy(value, source)?.replace(/\s+/g, " ").trim();
    if (text) texts.push({ line: source.slice(0, value.start).split("\n").length, text });
    partsOf(value).forEach(read);
  };
  read(program);
  return texts;
}

/** Files that speak to people, below a folder; tests and their kits left out. */
export function speakingFiles(folder: URL): URL[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = new URL(encodeURIComponent(entry.name) + (entry.isDirectory() ? "/" : ""), folder);
    if (entry.isDirectory()) return speakingFiles(at);
    return /\.tsx?$/.test(entry.name) && !/\.test(-kit)?\.tsx?$/.test(entry.name) ? [at] : [];
  });
}

export const sourceOf = (file: URL) => readFileSync(file, "utf8");
