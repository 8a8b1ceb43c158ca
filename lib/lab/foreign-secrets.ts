/**
 * Secrets in a request that are not of this lab: somebody may have pointed a client here that still has the configuration
 * of a real server, with people looking on.
 */
import { fromBase64 } from "../crypto/bytes";
import { parsePairs, splitUrl } from "../http/form";
import { FORM_TYPE, type HttpRequest, type HttpResponse, mediaType } from "../http/message";

/** Parameters that whoever knows them can use. */
const SECRETS: ReadonlySet<string> = new Set([
	...["client_secret", "password", "refresh_token", "access_token"],
	...["token", "subject_token", "actor_token"],
]);

/**
 * @param isOurs whether the lab has made a value, or has it registered
 * @returns each as it stands in the bytes
 */
export function foreignSecrets(request: HttpRequest, isOurs: (secret: string) => boolean): readonly string[] {
	const { url, headers, body } = request;
	const texts = [splitUrl(url).query, ...(mediaType(headers) === FORM_TYPE ? [body] : [])];
	const found = [...texts.flatMap(inPairs), ...headers.flatMap(([name, value]) => inHeader(name, value))];
	return [
		...new Set(found.filter(({ secret, written }) => written !== "" && !isOurs(secret)).map((one) => one.written)),
	];
}

/**
 * @param registered secrets of the sandbox's clients
 * @param answers that it gave: what stands in one of them, it has made
 */
export const ownSecrets =
	(registered: readonly string[], answers: readonly HttpResponse[]) =>
	(secret: string): boolean =>
		registered.includes(secret) ||
		answers.some(({ headers, body }) => body.includes(secret) || headers.some(([, value]) => value.includes(secret)));

interface Written {
	readonly secret: string;
	readonly written: string;
}

const inPairs = (text: string): readonly Written[] =>
	text.split("&").flatMap((pair) => {
		const [name = "", secret = ""] = parsePairs(pair)[0] ?? [];
		return SECRETS.has(name) ? [{ secret, written: pair.slice(pair.indexOf("=") + 1) }] : [];
	});

function inHeader(name: string, value: string): readonly Written[] {
	if (name.toLowerCase() !== "authorization") return [];
	const [, scheme = "", written = ""] = /^(\S+) +(\S+)\s*$/.exec(value) ?? [];
	return [{ secret: scheme.toLowerCase() === "basic" ? passwordIn(written) : written, written }];
}

/** The part behind the colon, which clients form-encode (OAuth 2.1 §2.4.1). @param basic what stands behind the scheme */
export function passwordIn(basic: string): string {
	const text = String.fromCharCode(...(fromBase64(basic) ?? []));
	return parsePairs(`p=${text.slice(text.indexOf(":") + 1)}`)[0]?.[1] ?? "";
}

/** A text with these secrets out of sight. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
	secrets.reduce((rest, secret) => rest.replace(asWritten(secret), "••••••••"), text);

/** Behind a name or a scheme, and whole: a short one may be part of any other text. */
const asWritten = (secret: string): RegExp =>
	new RegExp(`(?<=[= ])${secret.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?=[&\\s]|$)`, "g");
