/** Access tokens that come to the authorization server itself (RFC 6750 §2), as an API reads them. */
import { parsePairs, readParams } from "../../http/form";
import { FORM_TYPE, type HttpRequest, headerAll, mediaType } from "../../http/message";
import type { CallSubject } from "../rs/checks/subject";

/**
 * Every place in which a request presents a token. One in the query is not looked at (OAuth 2.1 §5.1).
 * @param scheme those of the `Authorization` header that count
 */
export function presentedTokens(request: HttpRequest, scheme = /^bearer +(.+)$/i): CallSubject["presented"] {
	const lines = headerAll(request.headers, "authorization");
	const inHeader = lines.flatMap((line) => {
		// What follows the scheme is the token, even where it is none: then it is malformed, not absent (RFC 6750 §3.1).
		const token = scheme.exec(line.trim())?.[1];
		// Two headers are two tries to authenticate, whatever their schemes.
		return token === undefined && lines.length < 2 ? [] : [{ where: "header" as const, token: token ?? line }];
	});
	const isForm = request.method === "POST" && mediaType(request.headers) === FORM_TYPE;
	const inBody = isForm ? readParams(parsePairs(request.body)).all("access_token") : [];
	return [...inHeader, ...inBody.map((token) => ({ where: "body" as const, token }))];
}
