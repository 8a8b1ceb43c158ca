/** `npm run dev`: the same site, rebuilt as you type, with its relay. */
import { presenterKey } from "./tools/presenter-key.mjs";
import { serve } from "./tools/server.mjs";
import { ensurePackages, ensurePortFree, host, port, root, stop } from "./tools/setup.mjs";

await ensurePackages();
await ensurePortFree();
const { key, problem } = presenterKey(root, process.env.PRESENTER_KEY);
if (problem) stop(problem);
const lab = await serve({ host, port, key, dev: true });
console.log(`\nPar Avion: http://${host}:${port}, presenter's key: ${key}, lab: ${lab.origin ?? lab.problem}\n`);
