import { jsonText, textThere } from "../../../../crypto/json-kind";
import { tailOf } from "../../../../vocabulary/values";
import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { INVALID_CLIENT, jwtIn } from "./subject";

/**
 * Each assertion works once. RFC 7523 §3 leaves `jti` to the server's policy, and OpenID Core §9 requires it.
 * Looking the number up and remembering it is one act, or two requests at once could both find it unused.
 */
export const unused: Check<TokenSubject> = {
	id: "assertion.unused",
	title: "Assertion is unused",
	specs: ["RFC 7523 §3", "OpenID Core §9"],
	without: "Whoever sees one assertion in a log could send it again until it expires.",
	run(subject, at) {
		const { iss, jti, exp } = jwtIn(subject)?.claims ?? {};
		const number = textThere(jti);
		if ("problem" in number)
			return fail("invalid_client", `jti of the client assertion is ${number.problem}`, INVALID_CLIENT);
		const as = recall(at.world, at.lane.id, "as");
		as.assertions ??= {};
		const known = as.assertions;
		const name = `${jsonText(iss)} ${number.text}`;
		const uses = Object.hasOwn(known, name) ? 1 : 0;
		const compared = compare(["uses before", String(uses)], uses === 0 ? "=" : "≠", ["allowed before", "0"]);
		if (uses > 0)
			return fail("invalid_client", "the client assertion was used before", { ...INVALID_CLIENT, compared });
		known[name] = typeof exp === "number" ? exp : at.now();
		return pass(`jti ${tailOf(number.text)}`, compared);
	},
};
