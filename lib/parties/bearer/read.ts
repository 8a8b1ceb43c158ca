/** Access tokens as they come to whoever serves a call: an API, or the authorization server itself (RFC 6750 §2). */
import { decodeJwt } from "../../crypto/jwt";
import type { PublicJwk } from "../../crypto/keys";
import { parsePairs, queryOf, readParams } from "../../http/form";
import { FORM_TYPE, type HttpRequest, headerAll, mediaType } from "../../http/message";
import type { CallSubject } from "./checks/subject";

/** Whose token counts where it comes. */
export interface Reading {
	/** The issuer's, of which the header of a token names one. */
	readonly keys: readonly PublicJwk[];
	/** The scope that this call needs. */
	readonly needs: string;
	/** Those of the `Authorization` header that count. */
	readonly scheme?: RegExp;
	/** Whether one in the query counts as well (RFC 6750 §2.3). */
	readonly query?: boolean;
}

/** The token that a request brings, taken apart. Nothing of it is believed yet. */
export function readBearer(request: HttpRequest, { keys, needs, scheme, query }: Reading): CallSubject {
	const presented = presentedTokens(request, scheme, query);
	const token = presented[0]?.token;
	const decoded = token === undefined ? undefined : decodeJwt(token);
	const jwt = decoded && "claims" in decoded ? decoded : undefined;
	const key = keys.find(({ kid }) => kid === jwt?.header.kid);
	return { presented, token, jwt, key, needs, tls: request.tls };
}

/** Every place in which a request presents a token. One in the query has to be ignored (OAuth 2.1 §5.1). */
function presentedTokens(
	request: HttpRequest,
	scheme = /^bearer +(.+)$/i,
	readsQuery = false,
): CallSubject["presented"] {
	const lines = headerAll(request.headers, "authorization");
	const inHeader = lines.flatMap((line) => {
		// What follows the scheme is the token, even where it is none: then it is malformed, not absent (RFC 6750 §3.1).
		const token = scheme.exec(line.trim())?.[1];
		// Two headers are two tries to authenticate, whatever their schemes.
		return token === undefined && lines.length < 2 ? [] : [{ where: "header" as const, token: token ?? line }];
	});
	const isForm = request.method === "POST" && mediaType(request.headers) === FORM_TYPE;
	const inBody = isForm ? readParams(parsePairs(request.body)).all("access_token") : [];
	const inQuery = readsQuery ? readParams(queryOf(request.url)).all("access_token") : [];
	return [
		...inHeader,
		...inBody.map((token) => ({ where: "body" as const, token })),
		...inQuery.map((token) => ({ where: "query" as const, token })),
	];
}
