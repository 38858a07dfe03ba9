/** Why a file cannot be read as a data package, in a sentence. */
export class PackageProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "PackageProblem";
  }
}
