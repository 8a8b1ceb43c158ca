import { type Check, compare, fail, pass } from "../../../guard";
import type { DeviceGrantSubject } from "../subjects";

export const personAllowed: Check<DeviceGrantSubject> = {
	id: "token.person-allowed",
	title: "The person has allowed it",
	specs: ["RFC 8628 §3.5"],
	without: "A no would count for nothing.",
	structural: true,
	run({ record }) {
		const said = record?.decision ?? "nothing";
		const compared = compare(["decision", said], said === "allow" ? "=" : "≠", ["needed", "allow"]);
		if (said === "allow") return pass(record?.sub, compared);
		return fail("access_denied", "the person said no", { compared });
	},
};
