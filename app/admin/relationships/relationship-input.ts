/** The flat fields of the form in the shape of the schema: `sideA.name` becomes `{ sideA: { name } }`. */
export function relationshipInput(values: Record<string, string>): Record<string, unknown> {
  const side = (which: string) => ({
    name: values[`${which}.name`] ?? "",
    adjective: values[`${which}.adjective`] ?? "",
    code: (values[`${which}.code`] ?? "").trim().toUpperCase(),
  });
  const position = (values.position ?? "").trim();
  return {
    name: values.name ?? "",
    about: values.about ?? "",
    sideA: side("sideA"),
    sideB: side("sideB"),
    trackedFrom: values.trackedFrom ?? "",
    // An empty field is not the number 0.
    position: position === "" ? undefined : Number(position),
  };
}
