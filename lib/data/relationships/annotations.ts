import { authorise } from "@/lib/auth/authorise";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { readInput } from "@/lib/codebook/read-input";
import { annotationFields } from "@/lib/codebook/record-format";
import { writeAudit } from "@/lib/data/audit";
import { columnOfIso, columnOrNull, isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { Conflict, NotFound, type Outcome, refused } from "@/lib/data/problems";
import { db } from "@/lib/db/client";
import { holdRelationship } from "./hold-relationship";

/** A named period or moment, as read. */
export interface AnnotationRow {
  id: string;
  /** How the chart names it: A, B … in order of time; empty for a removed one. */
  letter: string;
  title: string;
  text: string;
  /** ISO days; end null: open-ended. */
  start: string;
  end: string | null;
  public: boolean;
  version: number;
  removed: boolean;
}

export type AnnotationSaved = Outcome<{ id: string }>;

const columns = {
  id: true,
  title: true,
  text: true,
  startDay: true,
  endDay: true,
  public: true,
  version: true,
  removedAt: true,
} as const;

interface Found {
  id: string;
  title: string;
  text: string;
  startDay: Date;
  endDay: Date | null;
  public: boolean;
  version: number;
  removedAt: Date | null;
}

function toRow(found: Found, letter: string): AnnotationRow {
  const { id, title, text, version } = found;
  return {
    id,
    letter,
    title,
    text,
    start: isoOfColumn(found.startDay),
    end: isoOrNull(found.endDay),
    public: found.public,
    version,
    removed: found.removedAt !== null,
  };
}

/** `letterOf(0) // => "A"`, `letterOf(26) // => "AA"` */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

/** Periods of a relationship that this person may see, in order of time; removed ones only for who keeps them. */
export async function listAnnotations(
  person: Person | null,
  relationshipId: string,
  options: { removed?: boolean } = {},
): Promise<AnnotationRow[]> {
  const withRemoved = options.removed === true && can(person, "annotation.write");
  const rows = await db.annotation.findMany({
    where: {
      relationshipId,
      ...(can(person, "internal.read") ? {} : { public: true }),
      ...(withRemoved ? {} : { removedAt: null }),
    },
    select: columns,
    orderBy: [{ startDay: "asc" }, { id: "asc" }],
  });
  let shown = 0;
  return rows.map((row) => toRow(row, row.removedAt === null ? letterOf(shown++) : ""));
}

// Postgres would refuse another text before it could find nothing.
function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** One period for its form. */
export async function getAnnotation(
  person: Person | null,
  relationshipId: string,
  id: string,
): Promise<AnnotationRow> {
  authorise(person, "annotation.write");
  if (!isId(id)) throw new NotFound("the period");
  const found = await db.annotation.findFirst({ where: { relationshipId, id }, select: columns });
  if (!found) throw new NotFound("the period");
  return toRow(found, "");
}

function parse(input: unknown) {
  const read = readInput(annotationFields, input);
  return read.ok ? { ok: true as const, fields: read.data } : read;
}

/**
 * Adds a period. `id` is made by the form: sending the same form twice saves it once, and one that was changed after its first save is not
 * lost in silence.
 */
export async function createAnnotation(
  person: Person | null,
  relationshipId: string,
  input: unknown,
  id: string,
): Promise<AnnotationSaved> {
  const author = authorise(person, "annotation.write");
  const parsed = parse(input);
  if (!parsed.ok) return parsed;
  if (!isId(id)) return refused("", "The form is damaged: load it again.");
  const { start, end, ...rest } = parsed.fields;
  const data = { id, relationshipId, ...rest, startDay: columnOfIso(start), endDay: columnOrNull(end) };
  return db.$transaction(async (tx) => {
    // An import compares periods: one that is added meanwhile was there before, or waits until the file is in.
    await holdRelationship(tx, { id: relationshipId });
    const { count } = await tx.annotation.createMany({ data, skipDuplicates: true });
    if (count === 0) {
      const same = await tx.annotation.count({ where: data });
      return same > 0
        ? { ok: true, id }
        : refused("", "This form was saved before: open that period to change it.");
    }
    await writeAudit(tx, {
      actorId: author.id,
      action: "annotation.create",
      subject: "annotation",
      subjectId: id,
      after: parsed.fields,
    });
    return { ok: true, id };
  });
}

interface Basis {
  relationshipId: string;
  id: string;
  /** The version that the editor saw. */
  version: number;
}

/** Changes a period over the version that its editor saw; throws Conflict where it is another one by now. */
export async function editAnnotation(
  person: Person | null,
  basis: Basis,
  input: unknown,
): Promise<AnnotationSaved> {
  const author = authorise(person, "annotation.write");
  const parsed = parse(input);
  if (!parsed.ok) return parsed;
  const { start, end, ...rest } = parsed.fields;
  const data = { ...rest, startDay: columnOfIso(start), endDay: columnOrNull(end) };
  await change(author, basis, "annotation.edit", data);
  return { ok: true, id: basis.id };
}

/** Takes a period off the chart; it can be restored. */
export async function removeAnnotation(person: Person | null, basis: Basis, now: Date): Promise<void> {
  await change(authorise(person, "annotation.write"), basis, "annotation.remove", { removedAt: now });
}

export async function restoreAnnotation(person: Person | null, basis: Basis): Promise<void> {
  await change(authorise(person, "annotation.write"), basis, "annotation.restore", { removedAt: null });
}

type Change = Partial<Omit<Found, "id" | "version">>;

async function change(author: Person, basis: Basis, action: string, data: Change): Promise<void> {
  const { id, relationshipId, version } = basis;
  if (!isId(id) || !Number.isInteger(version)) throw new NotFound("the period");
  await db.$transaction(async (tx) => {
    // An import compares periods, as above.
    await holdRelationship(tx, { id: relationshipId });
    const before = await tx.annotation.findFirst({ where: { id, relationshipId }, select: columns });
    if (!before) throw new NotFound("the period");
    // The version in the condition makes two editors at once one winner.
    const { count } = await tx.annotation.updateMany({
      where: { id, version },
      data: { ...data, version: version + 1 },
    });
    if (count === 0) throw new Conflict("Somebody else changed this period meanwhile.", before.version);
    const after = await tx.annotation.findUniqueOrThrow({ where: { id }, select: columns });
    await writeAudit(tx, {
      actorId: author.id,
      action,
      subject: "annotation",
      subjectId: id,
      before: { ...toRow(before, "") },
      after: { ...toRow(after, "") },
    });
  });
}
