import { type Check, compare, fail, pass, skip } from "../../../guard";
import { type ExchangeSubject, targetsOf } from "./subject";

export const targetAllowed: Check<ExchangeSubject> = {
	id: "exchange.target-allowed",
	title: "Policy allows this target",
	specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2"],
	without: "A service could turn the token into one for any API.",
	control: { id: "exchange", from: "subset" },
	run(subject) {
		const allowed = Object.keys(subject.policy?.targets ?? {});
		const wanted = targetsOf(subject);
		if (wanted.length > 0 && subject.targets.length === 0) return skip("not sent, default used");
		const fits = wanted.length > 0 && wanted.every((target) => allowed.includes(target));
		const compared = compare(["asked", wanted.join(" ") || "none"], fits ? "is in" : "is not in", [
			"policy",
			allowed.join(" ") || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_target", "this client may not get a token for this target", { compared });
	},
};
