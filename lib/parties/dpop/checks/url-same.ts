import { textOf } from "../../../crypto/json-kind";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, claim, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** A URL without query and fragment, as the parser writes it: case, default port and dot segments do not matter. */
function plain(text: string): string | undefined {
	try {
		const url = new URL(text);
		url.search = "";
		url.hash = "";
		return url.href;
	} catch {
		return undefined;
	}
}

export const urlSame: Check<ProofSubject> = {
	id: "dpop.url-same",
	title: "Proof is for this address",
	specs: ["RFC 9449 §4.3"],
	without: "An API that receives a proof could send it on to another server.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const htu = textOf(claim(subject, "htu"));
		const [named, asked] = [plain(htu), plain(subject.url)];
		const fits = named !== undefined && named === asked;
		const compared = compare(["htu", named ?? htu], fits ? "=" : "≠", ["this request", asked ?? subject.url]);
		if (fits) return pass(named, compared);
		return badProof(subject, "htu is not the address of this request", { compared });
	},
};
