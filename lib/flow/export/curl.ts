import { utf8 } from "../../crypto/bytes";
import { type HttpRequest, header } from "../../http/message";
import { besideBytes, hasContent, sentHeaders, targetOf } from "../../http/raw";
import type { Run } from "../run";
import { hasControls, printed, remark, word } from "./shell";

/**
 * One request as a curl command. `Host` and `Content-Length` are left to curl, where they say what curl would say.
 * A certificate is no part of a request: that there was one stands before the command.
 */
export function curlOf(request: HttpRequest): string {
	const { method, url, body } = request;
	const [names, strange] = headersOf(request);
	const hasBody = hasContent(request);
	const beside = besideBytes(request);
	const parts = [
		`curl -i${urlOptions(url)} ${method === "HEAD" && !hasBody ? "--head" : `-X ${word(method)}`} --url ${word(url)}`,
		...names.map((line) => `-H ${word(line)}`),
		// Else curl would call any body a form.
		...(hasBody && header(request.headers, "content-type") === undefined ? ["-H 'Content-Type:'"] : []),
		...(hasBody ? [hasControls(body) ? "--data-binary @-" : `--data-raw ${word(body)}`] : []),
	];
	const command = parts.join(" \\\n  ");
	return [
		...(beside === undefined ? [] : [remark(`${beside} With curl: --cert and --key.`)]),
		...(strange.length === 0 ? [] : [remark(`Left out, since no header can be named so: ${strange.join(", ")}`)]),
		hasControls(body) ? `${printed(body)} | \\\n  ${command}` : command,
	].join("\n");
}

/** curl would read brackets as a pattern, and take dot segments away. */
const urlOptions = (url: string): string =>
	`${/[[\]{}]/.test(url) ? " --globoff" : ""}${/\/\.{1,2}(?:[/?]|$)/.test(url) ? " --path-as-is" : ""}`;

/** Lines for `-H`, and the names that are none (RFC 9110 §5.6.2): one that begins with `@` would name a file to curl. */
function headersOf(request: HttpRequest): readonly [lines: readonly string[], strange: readonly string[]] {
	const { host } = targetOf(request.url);
	const added: Readonly<Record<string, string>> = {
		host,
		"content-length": String(utf8(request.body).length),
	};
	const own = sentHeaders(request).filter(([name, value]) => added[name.toLowerCase()] !== value);
	const isToken = (name: string) => /^[\w!#$%&'*+.^`|~-]+$/.test(name);
	// `Name:` would take a header away; `Name;` sends it empty.
	const lineOf = (name: string, value: string) => (value.trim() === "" ? `${name};` : `${name}: ${value}`);
	return [
		own.filter(([name]) => isToken(name)).map(([name, value]) => lineOf(name, value)),
		own.filter(([name]) => !isToken(name)).map(([name]) => name),
	];
}

/** Every request of a run, in order. The hosts exist only in the simulation. */
export function curlOfRun(run: Run): string {
	const requests = run.hops.flatMap(({ number, note, message, unheard }) => {
		const title = `Hop ${number}: ${note.title}${unheard ? ` (${unheard.says})` : ""}`;
		return message.kind === "request" ? [`${remark(title)}\n${curlOf(message.request)}`] : [];
	});
	const head = remark("Demo values. The hosts exist only in the simulation; put your own in their place.");
	return `${[head, ...requests].join("\n\n")}\n`;
}
