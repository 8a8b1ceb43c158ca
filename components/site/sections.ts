import { COMPARED } from "@/content/catalog";

export type Section = "learn" | "flows" | "attacks" | "compare" | "inspect" | "workshop" | "glossary";

/** The parts of the site, as every header names them. */
export const sections: readonly { readonly id: Section; readonly name: string; readonly path: string }[] = [
	{ id: "learn", name: "Learn", path: "/learn" },
	{ id: "flows", name: "Flows", path: "/flows" },
	{ id: "attacks", name: "Attacks", path: "/attacks" },
	{ id: "compare", name: "Compare", path: `/compare/${COMPARED.join("/")}` },
	{ id: "inspect", name: "Inspect", path: "/inspect" },
	{ id: "workshop", name: "Workshop", path: "/workshop" },
	{ id: "glossary", name: "Glossary", path: "/glossary" },
];
