/** The readable text of messages, in which values are looked for: also percent-decoded, and as forms write a space. */
import { fromBase64, fromUtf8 } from "../../crypto/bytes";
import { type HttpRequest, type HttpResponse, header } from "../../http/message";

/** Address, headers and body, also with `+` as the space of a form, and also Basic decoded. */
export function requestText({ url, headers, body }: HttpRequest): string {
	const basic = basicText(header(headers, "authorization"));
	const form = body.includes("+") ? body.replaceAll("+", " ") : "";
	return withDecoded([url, ...headers.map(([, value]) => value), basic, body, form].join("\n"));
}

export const responseText = ({ headers, body }: HttpResponse): string =>
	withDecoded([...headers.map(([, value]) => value), body].join("\n"));

export function withDecoded(text: string): string {
	if (!text.includes("%")) return text;
	return `${text}\n${text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
}

function basicText(authorization = ""): string {
	const match = /^basic +(\S+)$/i.exec(authorization);
	const octets = match ? fromBase64(match[1] ?? "") : undefined;
	try {
		return octets ? fromUtf8(octets) : "";
	} catch {
		return "";
	}
}

/** Whether a text stands in another one. Letters on either side mean that it is part of something else. */
export function containsWhole(text: string, part: string): boolean {
	for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
		const before = text[at - 1] ?? " ";
		const after = text[at + part.length] ?? " ";
		if (!/[A-Za-z0-9_-]/.test(before) && !/[A-Za-z0-9_-]/.test(after)) return true;
	}
	return false;
}
