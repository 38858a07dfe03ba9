import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Bytes that stay in memory of each time that something is done, on average of many; `time` counts from 0. What the machine lets go a moment later is little of it. */
export async function heldBy(times: number, run: (time: number) => Promise<unknown>): Promise<number> {
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const first = Math.ceil(times / 2);
  // What the first ones make for good: prepared questions, buffers.
  for (let time = 0; time < first; time++) await run(time);
  const before = held();
  for (let time = first; time < times; time++) await run(time);
  return (held() - before) / (times - first);
}
