/**
 * `npm run lab`: the HTTP lab alone, without the site, for clients that are tried from a command line. With `--report`
 * it runs the program of a client against every fault, and ends with what that client misses.
 */
import { bundled } from "./tools/bundled.mjs";
import { ensurePackages, stop } from "./tools/setup.mjs";

await ensurePackages();
// It needs the packages.
const { labSettings, openLab } = await import("./tools/lab.mjs");
const [, , first, ...rest] = process.argv;
const isReport = first === "--report";
// A report needs no port that anybody knows.
const { settings, problem } = labSettings(isReport ? { LAB_PORT: "0", ...process.env } : process.env);
if (problem) stop(problem);
if (isReport) {
	const { report } = await bundled("door/report/index.ts");
	process.exit(await report(rest, settings));
}
if (first !== undefined) stop(`There is no option "${first}". There is --report.`);
const door = await openLab(settings).catch(({ message }) => stop(`The lab cannot be opened: ${message}`));
console.log(`\nHTTP lab: ${door.origin}`);
if (door.isLocal) console.log(`An issuer to begin with: ${door.origin}/demo/as`);
console.log("Sign in as ada, with the password correct horse.");
console.log(`One of your own: curl -X POST -H "Content-Type: application/json" ${door.origin}/sandboxes\n`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void door.close().then(() => process.exit(0)));
