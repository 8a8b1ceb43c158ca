import { textIn } from "../../../../crypto/bytes";
import { jsonObject } from "../../../../crypto/json";
import { originOf } from "../../../../http/origin";
import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass } from "../../../guard";
import type { FormSubject } from "../subjects";

/**
 * The browser writes into what a passkey signs for which address it is, and signs for no other. Modelled: the key and its
 * signature; of what is signed, the address and the value of this form.
 */
export const passkeyHere: Check<FormSubject> = {
	id: "form.passkey-here",
	title: "Passkey is used at this address",
	specs: ["OAuth 2.1 §7.8"],
	specs20: ["RFC 6749 §10.11"],
	without: "A page at another address could have people sign in there, and pass on what they type.",
	control: { id: "passkey", from: "on" },
	run({ params, session }, at) {
		const own = originOf(recall(at.world, at.lane.id, "as").issuer);
		const { origin, challenge } = jsonObject(textIn(params.get("passkey") ?? "") ?? "") ?? {};
		const used = typeof origin === "string" ? origin : "none";
		const fits = used === own && challenge === session?.csrf;
		const compared = compare(["used at", used], used === own ? "=" : "≠", ["own address", own]);
		if (fits) return pass(undefined, compared);
		return fail("access_denied", "no passkey was used here", { status: 200, compared });
	},
};
