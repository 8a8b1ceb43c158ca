/** Words for a registration that a server refuses (RFC 7591 §3.2.2). */
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, refused } from "@/lib/vocabulary/presumptions";
import { type Alternative, when } from "@/lib/vocabulary/telling";

/** The check whether a developer is known. */
export const KNOWN = "register.developer-known" as const;

/** Why it says no to somebody whom the server has not found out about. @param note of the registration */
export const unknownDeveloper = (note: string): readonly Alternative[] => [
	when(
		[refused(KNOWN), notSent("authorization", `${note}.request`)],
		"This server gives a token for registering to developers whom it has found out about. The attacker has none.",
	),
	when(refused(KNOWN), "The token that was sent is none that this server has given to a developer."),
];

export const notRegistered: HopWords = {
	title: "Server does not register this client",
	text: "A check says no, and the list ends there.",
	label: "Check the metadata",
	why: [...unknownDeveloper("register"), "What is stated has to be usable."],
	specs: ["RFC 7591 §3", "RFC 7591 §3.2.2", "OAuth 2.1 §7.9"],
};
