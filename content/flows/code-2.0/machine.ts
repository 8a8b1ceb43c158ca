import { photoMachine } from "@/lib/cast/photo-grant";

/**
 * The grant of 2012. It has the arrows of the grant of today: what was added since are values that are compared,
 * and reasons to refuse, but no new step.
 */
export const machine = photoMachine("code-2.0");
