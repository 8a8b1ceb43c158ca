import { headerAll } from "../../../../http/message";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { originOf } from "../../browser";
import { BLOCKED } from "../subject";
import type { FrameSubject } from "./subject";

/** Each policy of a response may say who shows the page; all of them have to allow it. */
export const frameAncestors: Check<FrameSubject> = {
	id: "browser.frame-ancestors",
	title: "Page may be shown in this frame",
	specs: ["CSP", "RFC 9700 §4.16"],
	without: "Any site could lay the page over a button of its own, and have a person press what she does not see.",
	run({ around, url, response }) {
		const lists = headerAll(response.headers, "content-security-policy")
			.flatMap((line) => line.split(","))
			.flatMap((policy) => ancestorsIn(policy) ?? []);
		if (lists.length === 0) return skip("no frame-ancestors");
		const missing = lists.find((list) => !list.split(/\s+/).some((source) => covers(source, around, originOf(url))));
		const compared = compare(["page around it", around], missing === undefined ? "is in" : "is not in", [
			"frame-ancestors",
			missing ?? lists.join(", "),
		]);
		if (missing === undefined) return pass(undefined, compared);
		return fail(BLOCKED, "the page may not be shown in a frame of this site", { compared });
	},
};

/** What the first directive of that name says; `undefined` where a policy has none. */
function ancestorsIn(policy: string): string | undefined {
	const directives = policy.split(";").map((one) => one.trim());
	const found = directives.find((one) => /^frame-ancestors(\s|$)/i.test(one));
	return found?.replace(/^frame-ancestors\s*/i, "").toLowerCase();
}

/** Modelled: of the source expressions those that name an origin, a host or a scheme; ports stand as they are written. */
function covers(source: string, around: string, own: string): boolean {
	if (source === "'self'") return around === own;
	if (source === "*" || source === around) return true;
	const [scheme, host = ""] = around.split("://");
	if (source === `${scheme}:`) return true;
	const wanted = source.replace(`${scheme}://`, "");
	return wanted === host || (wanted.startsWith("*.") && host.endsWith(wanted.slice(1)));
}
