/** `npm run dev`: the same site, rebuilt as you type. */
import { ensurePackages, ensurePortFree, host, port, runPackage } from "./tools/setup.mjs";

await ensurePackages();
await ensurePortFree();
process.exit(await runPackage("next/dist/bin/next", ["dev", "-H", host, "-p", String(port)]));
