/** What a tool server makes sure of, before the token and once it is good. Errors with a number are JSON-RPC's. */
import type { Check } from "../../../guard";
import { headersMatch } from "./headers-match";
import { metaComplete } from "./meta-complete";
import { methodKnown } from "./method-known";
import { originAllowed } from "./origin-allowed";
import { requestReadable } from "./request-readable";
import { scopeCoversTool } from "./scope-covers-tool";
import type { ToolSubject } from "./subject";
import { toolKnown } from "./tool-known";
import { versionSupported } from "./version-supported";

export const originChecks: readonly Check<ToolSubject>[] = [originAllowed];

export const toolChecks: readonly Check<ToolSubject>[] = [
	requestReadable,
	metaComplete,
	headersMatch,
	versionSupported,
	methodKnown,
	toolKnown,
	scopeCoversTool,
];

export type { ToolSubject };
