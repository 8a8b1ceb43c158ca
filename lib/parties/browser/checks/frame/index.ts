/** What a browser makes sure of before it shows a page in a frame. */
import type { Check } from "../../../guard";
import { frameAncestors } from "./frame-ancestors";
import { frameOptions } from "./frame-options";
import type { FrameSubject } from "./subject";

/** A browser that knows the first looks at the second only where the first says nothing (CSP). */
export const frameChecks: readonly Check<FrameSubject>[] = [frameAncestors, frameOptions];

export type { FrameSubject };
