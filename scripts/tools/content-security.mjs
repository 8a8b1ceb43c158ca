/**
 * After a build: a Content-Security-Policy in every prerendered page, with the hashes of its inline scripts.
 * It makes "no request to any other origin" a rule that the browser enforces.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const policyOf = (hashes) =>
	[
		"default-src 'self'",
		`script-src 'self' ${hashes.join(" ")}`,
		// Measures of the stage are style attributes, and the dialogs lock scrolling with a style of their own. A style
		// can load nothing that the lines below do not allow.
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		// Forms of the user's screen are read, never sent.
		"form-action 'none'",
	].join("; ");

/** Adds the policy to every HTML file below a folder. */
export function addPolicies(folder) {
	for (const name of readdirSync(folder, { recursive: true })) {
		const file = String(name);
		if (!file.endsWith(".html")) continue;
		const path = join(folder, file);
		const html = readFileSync(path, "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
		const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
		const hashes = scripts.map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
		const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf([...new Set(hashes)])}"/>`;
		writeFileSync(path, html.replace("<head>", `<head>${meta}`));
	}
}
