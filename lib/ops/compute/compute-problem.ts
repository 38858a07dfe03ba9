/** Something in the caller's own files or options that cannot be used; each line says what and where. */
export class InputProblem extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join("\n"));
  }
}
