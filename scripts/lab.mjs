/** `npm run lab`: the HTTP lab alone, without the site, for clients that are tried from a command line. */
import { ensurePackages, stop } from "./tools/setup.mjs";

await ensurePackages();
// It needs the packages.
const { labSettings, openLab } = await import("./tools/lab.mjs");
const { settings, problem } = labSettings(process.env);
if (problem) stop(problem);
const door = await openLab(settings).catch(({ message }) => stop(`The lab cannot be opened: ${message}`));
console.log(`\nHTTP lab: ${door.origin}`);
if (door.isLocal) console.log(`An issuer to begin with: ${door.origin}/demo/as`);
console.log(`One of your own: curl -X POST -H "Content-Type: application/json" ${door.origin}/sandboxes\n`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void door.close().then(() => process.exit(0)));
