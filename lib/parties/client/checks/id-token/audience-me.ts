import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/**
 * `aud` names this client, and nobody whom it does not trust; it trusts nobody else. `azp` is not looked at:
 * since errata set 2 it counts only where an extension in use defines it (OpenID Core §2, §3.1.3.7).
 */
export const audienceMe: Check<IdTokenSubject> = {
	id: "id-token.audience-me",
	title: "ID Token is meant for this client",
	specs: ["OpenID Core §3.1.3.7", "OpenID Core §2"],
	without: "Another app that Ada signed in to could pass its ID Token on, and sign in here as her.",
	run({ jwt, clientId }) {
		if (!jwt) return noToken();
		const { aud } = jwt.claims;
		const named = Array.isArray(aud) ? aud : [aud];
		const contained = named.includes(clientId);
		const fits = contained && named.every((one) => one === clientId);
		const names = named.some((one) => typeof one === "string");
		const shown = named.map(textOf).join(" ") || textOf(aud);
		const compared = compare(["client_id", clientId], contained ? "is in" : "is not in", ["aud", shown]);
		if (fits) return pass(clientId, compared);
		const another = names ? "is meant for another client" : "names nobody for whom it is meant";
		const why = contained ? "is also meant for somebody who is not trusted" : another;
		return fail("invalid_id_token", `the ID Token ${why}`, { ...REFUSED, compared });
	},
};
