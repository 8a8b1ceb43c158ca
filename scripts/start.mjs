/** `npm start`: installs what is missing, builds what is stale, serves, and prints the address and the presenter's key. */
import { outsideHosts } from "./tools/addresses.mjs";
import { presenterKey } from "./tools/presenter-key.mjs";
import { serve } from "./tools/server.mjs";
import { ensureBuild, ensurePackages, ensurePortFree, host, port, root, stop } from "./tools/setup.mjs";

/** What to type into a browser. A server that listens everywhere has an address in each network. */
const names = () => (host === "0.0.0.0" || host === "::" || outsideHosts(host).length === 0 ? ["localhost"] : []);

await ensurePackages();
const { key, problem } = presenterKey(root, process.env.PRESENTER_KEY);
if (problem) stop(problem);
await ensureBuild();
await ensurePortFree();
const lab = await serve({ host, port, key });
const urls = [...names(), ...outsideHosts(host)].map((name) => `http://${name}:${port}`);
console.log(`\nPar Avion: ${urls.join("  ")}`);
console.log(`Presenter's key: ${key}  Type it at ${urls[0]}/workshop/present`);
const another = lab.next === undefined ? "" : ` A port that is free: LAB_PORT=${lab.next} npm start`;
console.log(`HTTP lab: ${lab.running ? lab.origin : `not running. ${lab.problem}${another}`}\n`);
