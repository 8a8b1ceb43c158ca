/** `npm start`: installs what is missing, builds what is stale, serves, and prints the address and the presenter's key. */
import { networkInterfaces } from "node:os";
import { presenterKey } from "./tools/presenter-key.mjs";
import { serve } from "./tools/server.mjs";
import { ensureBuild, ensurePackages, ensurePortFree, host, port, root, stop } from "./tools/setup.mjs";

/** What to type into a browser. A server that listens everywhere has an address in each network. */
function addresses() {
	if (host === "127.0.0.1") return ["localhost"];
	if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
	const outside = Object.values(networkInterfaces()).flatMap((list = []) =>
		list.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address),
	);
	return ["localhost", ...outside];
}

await ensurePackages();
const { key, problem } = presenterKey(root, process.env.PRESENTER_KEY);
if (problem) stop(problem);
await ensureBuild();
await ensurePortFree();
const lab = await serve({ host, port, key });
const urls = addresses().map((name) => `http://${name}:${port}`);
console.log(`\nPar Avion: ${urls.join("  ")}`);
console.log(`Presenter's key: ${key}  Type it at ${urls[0]}/workshop/present`);
console.log(
	`HTTP lab: ${lab.running ? lab.origin : `not running. ${lab.problem} Another one: LAB_PORT=${lab.next} npm start`}\n`,
);
