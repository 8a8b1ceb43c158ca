/** Whether a text speaks of documents that whoever reads it can open: a standard, or a file of this repository. */

/** How the working papers behind this project are called. They are not part of it. */
const PAPERS = /\b(?:PROTOCOL|ARCHITECTURE|DESIGN|STACK|HOUSE|DOOR)\b(?: ?§ ?| F)?(?:\d+(?:\.\d+)*)?/g;

/** A page of prose or a file of tests, by its name or path. */
const PAGES = /(?<![\w/.*$}-])[\w./-]*\w\.(?:mdx?|test\.tsx?)\b/g;

/**
 * What a text names and nobody can read, in the order in which it does.
 * @param exists whether the repository has a file whose path ends so
 */
export const missingDocuments = (text: string, exists: (path: string) => boolean): readonly string[] => [
	...[...text.matchAll(PAPERS)].map(([name]) => name),
	...[...text.matchAll(PAGES)].map(([name]) => name).filter((name) => !exists(name.replace(/^\.{0,2}\//, ""))),
];
