/** A line as it is seen, from left to right, at its place. */
export interface SeenLine {
  x: number;
  y: number;
  text: string;
}

export interface PdfParts {
  pages: SeenLine[][];
  title?: string;
  /** Asks for a password: neither of its keys fits the empty one. */
  locked?: boolean;
  /** Bytes that no page shows. */
  ballast?: Uint8Array;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) =>
  [...text].map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0")).join("");
/** Half of the height of a letter. */
const WIDTH = 500;

/** A PDF with one font whose letters have names and widths and no shape, drawn one after the other. */
export function pdfOf({ pages, title, locked, ballast }: PdfParts): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(2, "0");
  const objects: (string | Uint8Array[])[] = [];
  const add = (object: string | Uint8Array[]) => objects.push(object);
  const stream = (content: Uint8Array) => [
    bytes(`<</Length ${content.length}>>stream\n`),
    content,
    bytes("\nendstream"),
  ];
  add("<</Type/Catalog/Pages 2 0 R>>");
  const first = 6;
  add(
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ")}]>>`,
  );
  const named = letters.map((letter, at) => `<${(at + 1).toString(16).padStart(2, "0")}><${hex(letter)}>`);
  const groups = Array.from({ length: Math.ceil(named.length / 90) }, (_, at) =>
    named.slice(at * 90, at * 90 + 90),
  );
  const map = groups.map((group) => `${group.length} beginbfchar\n${group.join("\n")}\nendbfchar`).join("\n");
  add(
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar ${Math.max(1, letters.length)}/Widths[${letters.map(() => WIDTH).join(" ")}]/Encoding<</Differences[1 ${letters.map((_, at) => `/g${at + 1}`).join(" ")}]>>/CharProcs<<>>/ToUnicode 4 0 R>>`,
  );
  add(
    stream(
      bytes(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <00><ff> endcodespacerange\n${map}\nendcmap end end`,
      ),
    ),
  );
  add(`<</Title(${title ?? ""})>>`);
  for (const lines of pages) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length + 2} 0 R>>`,
    );
    const drawn = lines.map(
      ({ x, y, text }) => `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map(code).join("")}> Tj ET`,
    );
    add(stream(bytes(drawn.join("\n"))));
  }
  if (ballast) add(stream(ballast));
  const lock = locked
    ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>/ID[<00><00>]`
    : "";
  return written(objects, `/Root 1 0 R/Info 5 0 R${lock}`);
}

function written(objects: (string | Uint8Array[])[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [bytes("%PDF-1.7\n")];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const [number, object] of objects.entries()) {
    places.push(at);
    put(bytes(`${number + 1} 0 obj\n`));
    for (const part of typeof object === "string" ? [bytes(object)] : object) put(part);
    put(bytes("\nendobj\n"));
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = at;
  put(
    bytes(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  const whole = new Uint8Array(at);
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
