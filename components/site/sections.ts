import { COMPARED } from "@/content/catalog";
import { mark, type Text } from "../words/text";

export type Section = "learn" | "flows" | "attacks" | "compare" | "inspect" | "lab" | "workshop" | "glossary";

/** The parts of the site, as every header names them. */
export const sections: readonly { readonly id: Section; readonly name: Text; readonly path: string }[] = [
	{ id: "learn", name: mark("Learn"), path: "/learn" },
	{ id: "flows", name: mark("Flows"), path: "/flows" },
	{ id: "attacks", name: mark("Attacks"), path: "/attacks" },
	{ id: "compare", name: mark("Compare"), path: `/compare/${COMPARED.join("/")}` },
	{ id: "inspect", name: mark("Inspect"), path: "/inspect" },
	{ id: "lab", name: mark("Lab"), path: "/lab" },
	{ id: "workshop", name: mark("Workshop"), path: "/workshop" },
	{ id: "glossary", name: mark("Glossary"), path: "/glossary" },
];
