import { type Check, compare, fail, pass } from "../../../guard";
import { originOf } from "../../browser";
import { BLOCKED } from "../subject";
import type { DeliverySubject } from "./subject";

/** The sender says for which origin a message is. In a window of another one, nothing happens. */
export const targetOrigin: Check<DeliverySubject> = {
	id: "browser.target-origin",
	title: "Window is of the target origin",
	specs: ["HTML", "RFC 9700 §4.17.2"],
	without: "Whatever page stands in the other window would get the message.",
	run({ target, receiver }) {
		const fits = target === "*" || originOf(target) === receiver;
		const relation = target === "*" ? "matches" : fits ? "=" : "≠";
		const compared = compare(["window", receiver], relation, ["targetOrigin", target]);
		if (fits) return pass(undefined, compared);
		return fail(BLOCKED, "the window is not of the target origin", { compared });
	},
};
