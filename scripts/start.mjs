/** `npm start`: installs what is missing, builds what is stale, serves, and prints the address. */
import { networkInterfaces } from "node:os";
import { ensureBuild, ensurePackages, ensurePortFree, host, port, runPackage } from "./tools/setup.mjs";

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
await ensureBuild();
await ensurePortFree();
console.log(
	`\nPar Avion: ${addresses()
		.map((name) => `http://${name}:${port}`)
		.join("  ")}\n`,
);
process.exit(await runPackage("next/dist/bin/next", ["start", "-H", host, "-p", String(port)]));
