import { textsOf } from "../../../../crypto/json";
import { parseUrl } from "../../../../http/form";
import { type Check, fail, pass } from "../../../guard";
import { type ResourceSubject, STOPPED } from "./subject";

/** MCP requires at least one. The client takes the first, as long as it is an https URL. */
export const serverNamed: Check<ResourceSubject> = {
	id: "discovery.server-named",
	title: "An authorization server is named",
	specs: ["RFC 9728 §2", "MCP"],
	without: "The client would not know whom to ask.",
	structural: true,
	run({ metadata }) {
		const [first] = textsOf(metadata?.authorization_servers) ?? [];
		if (first === undefined || parseUrl(first)?.protocol !== "https:")
			return fail("no_authorization_server", "the metadata names no authorization server", STOPPED);
		return pass(first);
	},
};
