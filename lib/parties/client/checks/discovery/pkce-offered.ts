import { textsOf } from "../../../../crypto/json";
import { type Check, compare, fail, pass } from "../../../guard";
import { type ServerSubject, STOPPED } from "./subject";

/** Where the member is absent, the server has no PKCE (RFC 8414 §2), and an MCP client must not go on. */
export const pkceOffered: Check<ServerSubject> = {
	id: "discovery.pkce-offered",
	title: "Server offers PKCE with S256",
	specs: ["RFC 8414 §2", "MCP"],
	without: "A code that is copied on its way back would be as good as the client's own.",
	run({ metadata }) {
		const methods = textsOf(metadata?.code_challenge_methods_supported) ?? [];
		const fits = methods.includes("S256");
		const shown = methods.join(" ") || "none";
		const compared = compare(["S256", "S256"], fits ? "is in" : "is not in", ["offered", shown]);
		if (fits) return pass(undefined, compared);
		return fail("no_pkce", "the server does not offer PKCE with S256", { ...STOPPED, compared });
	},
};
