import { startSink } from "@/lib/ops/mail/smtp-sink";

/** A mail server in a process of its own, for the bench: prints its address, and for each line that it is sent how many letters it took. */
const sink = await startSink(true);
process.stdout.write(`${sink.url}\n`);
process.stdin.on("data", () => process.stdout.write(`${sink.count()}\n`));
process.stdin.on("end", () => process.exit(0));
