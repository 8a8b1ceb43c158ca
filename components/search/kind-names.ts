/** What the groups of results are called. */
import type { Kind } from "@/lib/search/entry";
import { mark, type Text } from "../words/text";

export const kindNames: Readonly<Record<Kind, Text>> = {
	flow: mark("Flows"),
	attack: mark("Attacks"),
	unit: mark("Course"),
	error: mark("Error codes"),
	check: mark("Checks"),
	parameter: mark("Parameters and headers"),
	term: mark("Glossary"),
	protection: mark("Protections"),
	practice: mark("Practice"),
	clause: mark("Clauses"),
};
