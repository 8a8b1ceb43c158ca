import { textsOf } from "../../../../crypto/json";
import { type Check, compare, fail, pass } from "../../../guard";
import { isOpenGrant, openGrants } from "../../registration";
import type { RegisterSubject } from "../subjects";

/**
 * Refreshing may be asked for where the server does not offer it: then it is left out, and the answer says so
 * (RFC 7591 §3.2.1). Without the code itself the client would be registered for nothing (RFC 7591 §2.1).
 */
export const grantsOffered: Check<RegisterSubject> = {
	id: "register.grants-offered",
	title: "Grants are offered to anybody",
	specs: ["RFC 7591 §2", "RFC 7591 §2.1", "RFC 7591 §3.2.1"],
	without: "Anybody could register a client that gets tokens without a person.",
	run({ stated = {} }, at) {
		const { grant_types: grants = [CODE_GRANT], response_types: types = ["code"] } = stated;
		const [asked, wanted] = [textsOf(grants) ?? MALFORMED, textsOf(types) ?? MALFORMED];
		const offered = openGrants(at);
		const other = asked.find((grant) => !isOpenGrant(grant));
		if (other !== undefined) return refused(["grant_types", other], ["offered", offered.join(" ")]);
		if (!asked.includes(CODE_GRANT)) return refused(["needed", CODE_GRANT], ["grant_types", asked.join(" ") || "none"]);
		const otherType = wanted.find((type) => type !== "code");
		if (otherType !== undefined) return refused(["response_types", otherType], ["offered", "code"]);
		if (wanted.length === 0) return refused(["needed", "code"], ["response_types", "none"]);
		const left = [...new Set(asked)].filter((grant) => !offered.includes(grant));
		const kept = offered.filter((grant) => asked.includes(grant));
		const compared = compare(["registered", kept.join(" ")], "is in", ["offered", offered.join(" ")]);
		return pass(left.length === 0 ? undefined : `${left.join(" ")} is left out`, compared);
	},
};

const CODE_GRANT = "authorization_code";
const MALFORMED: readonly string[] = ["malformed"];

type Labelled = Parameters<typeof compare>[0];

const refused = (left: Labelled, right: Labelled) =>
	fail("invalid_client_metadata", "a grant or response type is not offered", {
		compared: compare(left, "is not in", right),
	});
