import { type Check, compare, fail, pass } from "../../../guard";
import { textsOf } from "../../../json";
import type { RegisterSubject } from "./subject";

/** What an unknown client may have: a code that a person has agreed to, and nothing without one. */
const OFFERED = { grant_types: ["authorization_code"], response_types: ["code"] } as const;

export const grantsOffered: Check<RegisterSubject> = {
	id: "register.grants-offered",
	title: "Grants are offered to anybody",
	specs: ["RFC 7591 §2", "RFC 7591 §2.1"],
	without: "Anybody could register a client that gets tokens without a person.",
	run({ stated = {} }) {
		const { grant_types: grants = OFFERED.grant_types, response_types: types = OFFERED.response_types } = stated;
		const asked = [...(textsOf(grants as never) ?? ["malformed"]), ...(textsOf(types as never) ?? ["malformed"])];
		const offered: readonly string[] = [...OFFERED.grant_types, ...OFFERED.response_types];
		const fits = asked.every((one) => offered.includes(one));
		const compared = compare(["asked", asked.join(" ")], fits ? "is in" : "is not in", ["offered", offered.join(" ")]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_client_metadata", "a grant or response type is not offered", { compared });
	},
};
