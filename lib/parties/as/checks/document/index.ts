/** What a client's metadata document must hold before a server believes it (CIMD). */
import type { Check } from "../../../guard";
import type { DocumentSubject } from "../subjects";
import { documentFetched } from "./document-fetched";
import { documentReadable } from "./document-readable";
import { keysOnce } from "./keys-once";
import { nameGiven } from "./name-given";
import { namesItself } from "./names-itself";
import { noSecret } from "./no-secret";
import { redirectUrisUsable } from "./redirect-uris-usable";

export const documentChecks: readonly Check<DocumentSubject>[] = [
	documentFetched,
	documentReadable,
	namesItself,
	nameGiven,
	keysOnce,
	noSecret,
	redirectUrisUsable,
];

export type { DocumentSubject };
