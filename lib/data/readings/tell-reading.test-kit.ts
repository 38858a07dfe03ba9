import { serialize } from "node:v8";
import { wholeReading } from "./whole-reading.test-kit";

// Run by itself, in a process that has read nothing yet.
process.stdout.write(serialize(await wholeReading(process.argv[2] ?? "")).toString("base64"), () =>
  process.exit(),
);
