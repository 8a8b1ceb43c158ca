/** What a registration must hold (RFC 7591 §2). Who may register is the server's policy: anybody, or developers that it knows. */
import type { Check } from "../../../guard";
import type { RegisterSubject } from "../subjects";
import { developerKnown } from "./developer-known";
import { grantsOffered } from "./grants-offered";
import { keysOnce } from "./keys-once";
import { metadataReadable } from "./metadata-readable";
import { methodOffered } from "./method-offered";
import { redirectUrisUsable } from "./redirect-uris-usable";

export const registerChecks: readonly Check<RegisterSubject>[] = [
	metadataReadable,
	keysOnce,
	redirectUrisUsable,
	methodOffered,
	grantsOffered,
];

/** What comes first, where not anybody may register. */
export const developerChecks: readonly Check<RegisterSubject>[] = [developerKnown];

export type { RegisterSubject };
