/** The two values of a refusal that is about a JWT: how many parts it has, its key, its signature, who issued it. */
import type { Json } from "../../crypto/json";
import { textOf } from "../../crypto/json-kind";
import { decodeJwt, objectIn } from "../../crypto/jwt";
import { splitUrl } from "../../http/form";
import { header, headerAll } from "../../http/message";
import type { CheckId } from "../../vocabulary/check-ids";
import { ends, type Facts, type Sides, sides } from "./words";

type Find = (facts: Facts) => string;

const bearer: Find = ({ request, params }) =>
	/^\S+\s+(.*)$/.exec(header(request.headers, "authorization") ?? "")?.[1] ?? params.get("access_token") ?? "";
const proof: Find = ({ request }) => header(request.headers, "dpop") ?? "";
const parameter =
	(name: string): Find =>
	({ params }) =>
		params.get(name) ?? "";

/** It has not three parts, or its parts cannot be read. */
const unreadable =
	(find: Find): Sides =>
	(facts) => {
		const text = find(facts);
		if (text === "") return undefined;
		const parts = text.split(".");
		if (parts.length !== 3)
			return sides(["parts between dots", String(parts.length)], "≠", ["parts of a signed JWT", "3"]);
		const bad = (["header", "payload"] as const).find((_, i) => "problem" in objectIn(parts[i] ?? ""));
		return bad
			? sides([bad, "cannot be read"], "≠", ["needed", "a JSON object in base64url"])
			: sides(["signature", "cannot be read"], "≠", ["needed", "octets in base64url"]);
	};

function partsOf(text: string) {
	const jwt = decodeJwt(text);
	return "problem" in jwt ? undefined : jwt;
}

const named = (value: Json | undefined): string => (value === undefined ? "none" : textOf(value));

const badSignature =
	(find: Find, key: string): Sides =>
	(facts) => {
		const jwt = partsOf(find(facts));
		return jwt && sides(["signature", ends(jwt.segments[2])], "does not match", [key, `kid ${named(jwt.header.kid)}`]);
	};

const unknownKey =
	(find: Find, keys: (facts: Facts) => string): Sides =>
	(facts) => {
		const jwt = partsOf(find(facts));
		if (!jwt) return undefined;
		const { kid, alg } = jwt.header;
		return sides(["kid, and alg", `${named(kid)}, ${named(alg)}`], "is not in", ["keys that count", keys(facts)]);
	};

/** The keys that the server has published last, as far as the log shows them. */
function publishedKeys({ past }: Facts): string {
	const keys = past().findLast(({ kind, response }) => kind === "keys" && response.status === 200)?.body.keys;
	const ids = Array.isArray(keys)
		? keys.flatMap((one) => (one && typeof one === "object" && "kid" in one ? [named(one.kid)] : []))
		: [];
	return ids.join(" ") || "those under jwks_uri";
}

/** A token that this server did not issue, or not as this kind. */
const notOurs =
	(name: string, type: string): Sides =>
	(facts) => {
		const jwt = partsOf(parameter(name)(facts));
		if (!jwt) return unreadable(parameter(name))(facts);
		const issuer = splitUrl(facts.request.url).target.replace(/\/(token|end_session)$/, "");
		const [iss, typ] = [named(jwt.claims.iss), named(jwt.header.typ)];
		if (typ !== type) return sides([`typ of ${name}`, typ], "≠", ["needed", type]);
		if (iss !== issuer) return sides([`iss of ${name}`, iss], "≠", ["this server", issuer]);
		return badSignature(parameter(name), "key of this server")(facts);
	};

const onlyOne =
	(label: string, count: (facts: Facts) => number): Sides =>
	(facts) =>
		sides([label, String(count(facts))], "more than", ["allowed", "1"]);

const waysOfToken = ({ request, params }: Facts): number =>
	Number(header(request.headers, "authorization") !== undefined) + Number(params.get("access_token") !== undefined);

const notPerson: Sides = (facts) => {
	const sub = partsOf(bearer(facts))?.claims.sub;
	return sides(["sub of the token", named(sub)], "is not in", ["people here", "ada"]);
};

export const tokenSides: Partial<Readonly<Record<CheckId, Sides>>> = {
	"api.one-token": onlyOne("ways in which a token came", waysOfToken),
	"api.token-readable": unreadable(bearer),
	"api.key-known": unknownKey(bearer, publishedKeys),
	"api.signature-valid": badSignature(bearer, "key of the server"),
	"userinfo.user-known": notPerson,
	"userinfo.not-revoked": () => sides(["token", "revoked"], "≠", ["needed", "active"]),
	"dpop.one-proof": onlyOne("DPoP headers", ({ request }) => headerAll(request.headers, "dpop").length),
	"dpop.readable": unreadable(proof),
	"dpop.signature-valid": (facts) => {
		const jwt = partsOf(proof(facts));
		return jwt && sides(["signature", ends(jwt.segments[2])], "does not match", ["key", "jwk in its header"]);
	},
	"assertion.readable": unreadable(parameter("client_assertion")),
	"assertion.key-registered": unknownKey(parameter("client_assertion"), () => "those that are registered"),
	"assertion.signature-valid": badSignature(parameter("client_assertion"), "registered key"),
	"exchange.subject-readable": unreadable(parameter("subject_token")),
	"exchange.subject-genuine": notOurs("subject_token", "at+jwt"),
	"exchange.actor-genuine": notOurs("actor_token", "at+jwt"),
	"end-session.hint-ours": notOurs("id_token_hint", "JWT"),
	"introspect.token-known": ({ params }) =>
		sides(["token sent", ends(params.get("token") ?? "none")], "is not in", [
			"tokens of this sandbox",
			"those that it issued",
		]),
};
