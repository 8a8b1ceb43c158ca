import { coversAll } from "../../vocabulary/scopes";
import type { Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";
import { compare, fail, pass, skip, type Verdict } from "../guard";
import { scopeTokens } from "./scope";

/**
 * Whether a client may ask for a scope: each token is known to the server and covered by what the client is
 * registered for. Unknown or malformed is `invalid_scope` (OAuth 2.1 §1.4.1, §4.1.2.1). What a client has stated of
 * itself when it met its first challenge is no ceiling for a later one: it only stands in where a request names none.
 * @param unknown whether tokens that the server does not know are passed over instead (OpenID Core §3.1.2.1)
 */
export function judgeScope(
	sent: string | undefined,
	client: Registration | undefined,
	at: PartyContext,
	unknown: "refused" | "ignored" = "refused",
): Verdict {
	if (sent === undefined) return skip("not sent, default used");
	const named = scopeTokens(sent);
	if (!named) return fail("invalid_scope", "scope is malformed");
	const known = recall(at.world, at.lane.id, "as").scopes;
	const ignored = unknown === "ignored" ? named.filter((token) => !known.includes(token)) : [];
	const wanted = named.filter((token) => !ignored.includes(token));
	const asked = ignored.length > 0 ? wanted.join(" ") : sent;
	const open = client?.selfRegistered === true;
	const allowed = open ? known : (scopeTokens(client?.scope ?? "") ?? []).filter((token) => known.includes(token));
	const fits = wanted.every((token) => known.includes(token)) && coversAll(allowed, wanted);
	const compared = compare(["asked", asked], fits ? "is covered by" : "is not covered by", [
		open ? "known here" : "registered",
		allowed.join(" "),
	]);
	const said = ignored.length > 0 ? `${asked}; ignored: ${ignored.join(" ")}` : sent;
	return fits ? pass(said, compared) : fail("invalid_scope", "scope is not allowed for this client", { compared });
}
