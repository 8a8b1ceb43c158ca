import { headerAll } from "../../../../http/message";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { originOf } from "../../browser";
import { BLOCKED } from "../subject";
import type { FrameSubject } from "./subject";

/** The older header, for browsers that do not know the policy: of the values only two mean something today. */
export const frameOptions: Check<FrameSubject> = {
	id: "browser.frame-options",
	title: "X-Frame-Options allows this frame",
	specs: ["RFC 9700 §4.16", "CSP"],
	without: "A browser that does not know frame-ancestors would show the page in any frame.",
	run({ around, url, response }, { notebook }) {
		const byPolicy = notebook.checks.some(
			({ id, verdict }) => id === "browser.frame-ancestors" && verdict !== "skipped",
		);
		if (byPolicy) return skip("frame-ancestors decides");
		const said = headerAll(response.headers, "x-frame-options").map((line) => line.trim().toUpperCase());
		if (said.length === 0) return skip("no X-Frame-Options");
		const isRefused = said.includes("DENY") || (said.includes("SAMEORIGIN") && around !== originOf(url));
		const compared = compare(["page around it", around], isRefused ? "does not match" : "matches", [
			"X-Frame-Options",
			said.join(", "),
		]);
		if (!isRefused) return pass(undefined, compared);
		return fail(BLOCKED, "the page may not be shown in a frame of this site", { compared });
	},
};
