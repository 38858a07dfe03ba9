/** A packed file that cannot be unpacked; its message says what to do. */
export class PackedFault extends Error {
  constructor(
    message: string,
    /** The file within it; empty: the whole. */
    readonly member = "",
  ) {
    super(message);
    this.name = "PackedFault";
  }
}
