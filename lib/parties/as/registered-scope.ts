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
	const open = client?.selfRegistered === true;
	const { scopes: known, openScopes } = recall(at.world, at.lane.id, "as");
	// What stands in for it is what the client has stated of itself: where that is limited, it is judged as well.
	const asking = sent ?? (open && openScopes ? client.scope : undefined);
	if (asking === undefined) return skip("not sent, default used");
	const named = scopeTokens(asking);
	if (!named) return fail("invalid_scope", "scope is malformed");
	const ignored = unknown === "ignored" ? named.filter((token) => !known.includes(token)) : [];
	const wanted = named.filter((token) => !ignored.includes(token));
	const asked = ignored.length > 0 ? wanted.join(" ") : asking;
	const allowed = open
		? (openScopes ?? known)
		: (scopeTokens(client?.scope ?? "") ?? []).filter((token) => known.includes(token));
	const fits = wanted.every((token) => known.includes(token)) && coversAll(allowed, wanted);
	const compared = compare(["asked", asked], fits ? "is covered by" : "is not covered by", [
		!open ? "registered" : openScopes ? "open to anybody" : "known here",
		allowed.join(" ") || "nothing",
	]);
	const said = ignored.length > 0 ? `${asked}; ignored: ${ignored.join(" ")}` : asking;
	return fits ? pass(said, compared) : fail("invalid_scope", "scope is not allowed for this client", { compared });
}
