/** What a registration must hold (RFC 7591 §2). Who may register is the server's policy: here, anybody. */
import type { Check } from "../../../guard";
import type { RegisterSubject } from "../subjects";
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

export type { RegisterSubject };
