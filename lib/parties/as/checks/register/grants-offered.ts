import { type Check, compare, fail, pass } from "../../../guard";
import { textsOf } from "../../../json";
import type { RegisterSubject } from "./subject";

/** What an unknown client may have: a code that a person has agreed to, and nothing without one. */
const OFFERED = { grant_types: ["authorization_code"], response_types: ["code"] } as const;

export const grantsOffered: Check<RegisterSubject> = {
	id: "register.grants-offered",
	title: "Grants are offered to anybody",
	specs: ["RFC 7591 §2", "RFC 7591 §2.1"],
	without: "Anybody could register a client that gets tokens without a person.",
	run({ stated = {} }) {
		const lists = members.map((member) => [member, textsOf(stated[member]) ?? stated[member]] as const);
		const wrong = lists.find(([member, list]) => list !== undefined && !isOffered(list, OFFERED[member]));
		const [member, list] = wrong ?? ["grant_types", OFFERED.grant_types];
		const shown = Array.isArray(list) ? list.join(" ") || "none" : "malformed";
		const compared = compare([member, shown], wrong ? "is not in" : "is in", ["offered", OFFERED[member].join(" ")]);
		if (!wrong) return pass(undefined, compared);
		return fail("invalid_client_metadata", "a grant or response type is not offered", { compared });
	},
};

const members = ["grant_types", "response_types"] as const;

/** A list that names something, and nothing that is not offered. */
const isOffered = (list: unknown, offered: readonly string[]): boolean =>
	Array.isArray(list) && list.length > 0 && list.every((one) => offered.includes(one));
