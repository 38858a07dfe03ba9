// Preloaded where the system lets nobody take the network away: refuses every way out of this machine.
import { appendFileSync } from "node:fs";
import net from "node:net";

const HOME = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function guarded(...args) {
  // Called with options, with port and host, or by Node itself with an array of both.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const target =
    typeof first === "object" && first !== null
      ? first
      : { port: first, host: typeof second === "string" ? second : "localhost" };
  const host = target.host ?? "localhost";
  if (!target.path && !HOME.test(host)) {
    const log = process.env.OFFLINE_GUARD_LOG;
    if (log) appendFileSync(log, `${host}:${target.port}\n`);
    throw new Error(`No network: a connection to ${host} was refused.`);
  }
  return connect.apply(this, args);
};
