import { type Check, compare, fail, pass, skip } from "../../../guard";
import { originOf, refererFor } from "../../browser";
import type { PageSubject } from "./subject";

/** What the policy of a page lets the browser say in `Referer`, when the page has it fetch something elsewhere. */
export const addressShared: Check<PageSubject> = {
	id: "browser.address-shared",
	title: "Policy shares the whole address",
	specs: ["Referrer Policy §8.3", "RFC 9700 §4.2.4"],
	without: "Whoever has an image on a page learns the address of that page, with the code or the state in it.",
	run({ page, to }) {
		if (originOf(page.url) === originOf(to)) return skip("the page's own origin");
		const [address = ""] = page.url.split("#", 1);
		const referer = refererFor(page.url, to, page.referrerPolicy);
		const detail = `policy of the page: ${page.referrerPolicy}`;
		if (referer === address) return pass(detail, compare(["address of the page", address], "=", ["Referer", referer]));
		const compared = compare(["address of the page", address], "≠", ["Referer", referer ?? "none"]);
		return fail("address_withheld", "the policy of the page keeps its address from other sites", { detail, compared });
	},
};
