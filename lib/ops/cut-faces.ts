import { writeFile } from "node:fs/promises";
import path from "node:path";
import { cutFirstFace, FIRST_FACES } from "@/lib/data/faces/first-faces";
import { ROOT } from "./root";
import { say } from "./say";

for (const face of FIRST_FACES) {
  const cut = await cutFirstFace(face);
  await writeFile(path.join(ROOT, face.file), cut);
  say(`${face.file}: ${cut.length} bytes`);
}
