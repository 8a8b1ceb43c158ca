import type { HttpRequest } from "../../http/message";
import { besideBytes, sentHeaders } from "../../http/raw";
import type { Run } from "../run";

/** Quoted for a POSIX shell: nothing inside is ever interpreted. */
const quote = (text: string): string => `'${text.replace(/'/g, "'\\''")}'`;

/**
 * One request as a curl command. `Host` and the length of a body are left to curl; that there is none, it does not say.
 * A certificate is no part of a request: that there was one stands before the command, as the argument of a command
 * that does nothing.
 */
export function curlOf(request: HttpRequest): string {
	const curls = request.body === "" ? ["host"] : ["host", "content-length"];
	const own = sentHeaders(request).filter(([name]) => !curls.includes(name.toLowerCase()));
	const parts = [
		`curl -i -X ${quote(request.method)} ${quote(request.url)}`,
		...own.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
		...(request.body === "" ? [] : [`--data-raw ${quote(request.body)}`]),
	];
	const beside = besideBytes(request);
	const said = beside === undefined ? "" : `: ${quote(`${beside} With curl: --cert and --key.`)}\n`;
	return `${said}${parts.join(" \\\n  ")}`;
}

/** Every request of a run, in order. The hosts exist only in the simulation. */
export function curlOfRun(run: Run): string {
	const requests = run.hops.flatMap(({ number, note, message }) =>
		message.kind === "request" ? [`# Hop ${number}: ${note.title}\n${curlOf(message.request)}`] : [],
	);
	return `# Demo values. The hosts exist only in the simulation; put your own in their place.\n\n${requests.join("\n\n")}\n`;
}
