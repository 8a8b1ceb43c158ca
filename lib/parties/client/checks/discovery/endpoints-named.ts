import { parseUrl } from "../../../../http/form";
import { type Check, fail, pass } from "../../../guard";
import { type ServerSubject, STOPPED } from "./subject";

export const endpointsNamed: Check<ServerSubject> = {
	id: "discovery.endpoints-named",
	title: "Both endpoints are named",
	specs: ["RFC 8414 §2", "OAuth 2.1 §1.5"],
	without: "The client would not know where to send the person, or the code.",
	structural: true,
	run({ metadata }) {
		const endpoints = [metadata?.authorization_endpoint, metadata?.token_endpoint];
		const usable = endpoints.every((one) => typeof one === "string" && parseUrl(one)?.protocol === "https:");
		if (!usable) return fail("no_endpoint", "the metadata names no usable endpoint", STOPPED);
		return pass();
	},
};
