/** Which entry of the glossary explains a word of the stage or of a letter. The bytes have names of their own. */
import type { PERSON } from "@/lib/flow/read/split";
import type { Role } from "@/lib/vocabulary/lanes";
import { type Piece, piecesOf } from "./glossary";

/** Names in messages, by the entry that explains them. A name that means several things has none. */
const byName: Readonly<Record<string, string>> = {
	access_token: "access-token",
	act: "actor",
	"access-control-allow-headers": "cors",
	"access-control-allow-methods": "cors",
	"access-control-allow-origin": "cors",
	"access-control-expose-headers": "cors",
	"access-control-request-headers": "preflight",
	"access-control-request-method": "preflight",
	actor_token: "actor",
	aud: "audience",
	"client-cert": "mutual-tls",
	client_assertion: "client-assertion",
	client_secret: "client-secret",
	code: "authorization-code",
	code_challenge: "code-challenge",
	code_verifier: "code-verifier",
	device_code: "device-code",
	dpop: "dpop",
	"dpop-nonce": "dpop",
	id_token: "id-token",
	iss: "issuer",
	issuer: "issuer",
	jwks_uri: "jwks",
	nonce: "nonce",
	redirect_uri: "redirect-uri",
	refresh_token: "refresh-token",
	request_uri: "request-uri",
	scope: "scope",
	scopes_supported: "scope",
	state: "state",
	token_endpoint: "token-endpoint",
	user_code: "user-code",
	userinfo_endpoint: "userinfo",
	"client certificate": "mutual-tls",
	"x5t#s256": "thumbprint",
};

/** What each role is called in the standards. */
const byRole: Readonly<Record<Role | typeof PERSON, string>> = {
	browser: "user-agent",
	client: "client",
	as: "authorization-server",
	rs: "resource-server",
	attacker: "attacker",
	person: "resource-owner",
};

/** The entry for a name in a message, such as `code_verifier` or `Access-Control-Allow-Origin`, if there is one. */
export const termOfName = (name: string): string | undefined => byName[name.toLowerCase()];

/** The entry for a role, such as `as`, or for the person before the browser. */
export const termOfRole = (role: Role | typeof PERSON): string => byRole[role];

/** Every entry that the stage and the letters can show. */
export const shownTerms: readonly string[] = [...new Set([...Object.values(byName), ...Object.values(byRole)])];

/** Names that cannot be mistaken for prose: those of several words, and those that are no words. */
const compound = Object.keys(byName).filter((name) => /[_-]|^iss$|^aud$/.test(name));
const compounds = new RegExp(`(?<![\\w-])(${compound.sort((a, b) => b.length - a.length).join("|")})(?![\\w-])`, "gi");

/** A text of the page cut where terms, and names of messages, begin and end: each once. */
export function markedPieces(text: string): readonly Piece[] {
	const seen = new Set<string>();
	return text.split(compounds).flatMap((part, i) => {
		const id = i % 2 === 1 ? termOfName(part) : undefined;
		if (id === undefined || seen.has(id)) return part === "" ? [] : piecesOf(part, seen);
		seen.add(id);
		return [{ text: part, id }];
	});
}
